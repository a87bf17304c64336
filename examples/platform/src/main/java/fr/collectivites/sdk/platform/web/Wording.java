package fr.collectivites.sdk.platform.web;

import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.core.value.Money;
import fr.collectivites.sdk.needs.actor.ThirdPlaceKind;
import fr.collectivites.sdk.needs.actor.ThirdPlaceStatus;
import fr.collectivites.sdk.needs.challenge.ChallengeStatus;
import fr.collectivites.sdk.needs.initiative.InitiativeMaturity;
import fr.collectivites.sdk.needs.initiative.ProposalStatus;
import fr.collectivites.sdk.needs.need.Beneficiary;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.practice.PracticeStatus;
import fr.collectivites.sdk.needs.registry.ContributorRole;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.OrganisationKind;
import fr.collectivites.sdk.needs.registry.Visibility;
import fr.collectivites.sdk.needs.roadmap.FundingStatus;
import fr.collectivites.sdk.needs.roadmap.PartnerPosition;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhase;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhaseStatus;
import fr.collectivites.sdk.needs.systems.ApplicationKind;
import fr.collectivites.sdk.needs.systems.Hosting;
import fr.collectivites.sdk.needs.systems.InventoryCoverage;
import fr.collectivites.sdk.platform.profile.Perimeter;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values as people read them: labels of codes, names of places, days, amounts. Filters of the templates. Thread-safe. */
final class Wording extends AbstractExtension {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
    private static final Map<String, String> LABELS = new HashMap<>();

    static {
        Stream.of(
                        NeedTheme.values(),
                        NeedStatus.values(),
                        ContributorRole.values(),
                        Beneficiary.values(),
                        OrganisationKind.values(),
                        Visibility.values(),
                        PracticeStatus.values(),
                        ProposalStatus.values(),
                        InitiativeMaturity.values(),
                        ChallengeStatus.values(),
                        ThirdPlaceStatus.values(),
                        ThirdPlaceKind.values(),
                        RoadmapPhase.values(),
                        RoadmapPhaseStatus.values(),
                        PartnerPosition.values(),
                        FundingStatus.values(),
                        ApplicationKind.values(),
                        Hosting.values(),
                        InventoryCoverage.values())
                .flatMap(List::stream)
                .forEach(concept -> LABELS.putIfAbsent(((Concept) concept).code(), ((Concept) concept).label()));
    }

    private final Perimeter perimeter;

    Wording(Perimeter perimeter) {
        this.perimeter = perimeter;
    }

    /** The French label of a code, the code itself when it has none. */
    static String label(String code) {
        return LABELS.getOrDefault(code, code);
    }

    /** A day or instant as people say it. */
    static String day(String text) {
        try {
            LocalDate day =
                    text.length() > 10 ? Instant.parse(text).atZone(PARIS).toLocalDate() : LocalDate.parse(text);
            return DAY.format(day);
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    /** An amount in euros. */
    static String euros(String amount) {
        try {
            return Money.euros(new BigDecimal(amount)).toFrench();
        } catch (NumberFormatException e) {
            return amount;
        }
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of(
                "libelle", new Words(Wording::label),
                "lieu", new Words(perimeter::nameOf),
                "jour", new Words(Wording::day),
                "euros", new Words(Wording::euros));
    }

    private record Words(UnaryOperator<String> wording) implements Filter {
        @Override
        public @Nullable Object apply(
                @Nullable Object input,
                Map<String, Object> arguments,
                PebbleTemplate self,
                EvaluationContext context,
                int line) {
            return input == null ? "" : wording.apply(input.toString());
        }

        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }
    }
}
