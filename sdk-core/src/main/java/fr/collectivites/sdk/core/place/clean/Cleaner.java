package fr.collectivites.sdk.core.place.clean;

import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.StandardVersion;
import fr.collectivites.sdk.core.place.convert.PlaceRow;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.territory.Territory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Cleans places of version 1.0, sort by sort as asked for. A text is changed only where the result is certain; what is not
 * understood stays as written. Each change is a {@code corrected} finding with the text before and after. What a change takes
 * out of a field (a second telephone number) goes to the extra column {@code FIELD_origine}, so that nothing is lost.
 * Immutable and thread-safe.
 */
public final class Cleaner {

    /** Ends the name of the extra column that keeps what a field could not. */
    public static final String ORIGINAL = "_origine";

    private final Map<Cleaning, FieldCleaning> cleanings = new EnumMap<>(Cleaning.class);
    private final Set<Cleaning> wanted;

    private Cleaner(Collection<Cleaning> wanted, Territory territory) {
        this.wanted = wanted.isEmpty() ? EnumSet.noneOf(Cleaning.class) : EnumSet.copyOf(wanted);
        cleanings.put(Cleaning.TEXT, new TextCleaning());
        cleanings.put(Cleaning.CAPITALS, new CapitalsCleaning(territory));
        cleanings.put(Cleaning.ADDRESS, new AddressCleaning(territory));
        cleanings.put(Cleaning.POSITION, new PositionCleaning());
        cleanings.put(Cleaning.PHONE, new PhoneCleaning());
        cleanings.put(Cleaning.EMAIL, new EmailCleaning());
        cleanings.put(Cleaning.WEB, new WebCleaning());
        cleanings.put(Cleaning.HOURS, new HoursCleaning());
        cleanings.put(Cleaning.LISTS, new ListCleaning());
        cleanings.put(Cleaning.DATE, new DateCleaning());
        cleanings.put(Cleaning.IDENTIFIER, new IdentifierCleaning());
    }

    /** A cleaner that does those sorts of changes and no others. */
    public static Cleaner of(Collection<Cleaning> wanted) {
        return of(wanted, Territory.embedded());
    }

    /** As {@link #of(Collection)}, by another territory than the embedded one. */
    public static Cleaner of(Collection<Cleaning> wanted, Territory territory) {
        return new Cleaner(wanted, territory);
    }

    /** The place of a table, cleaned; each change is handed to the sink. */
    public PlaceRow clean(PlaceRow place, ProblemSink changes) {
        return place.with(clean(place.record(), place::location, changes));
    }

    /** A place, cleaned; findings stand at pointers into its JSON. */
    public StandardRecord clean(StandardRecord place, ProblemSink changes) {
        return clean(place, field -> Location.pointer(field.pointer()), changes);
    }

    private StandardRecord clean(
            StandardRecord place, Function<StandardField, Location> location, ProblemSink changes) {
        StandardRecord cleaned = place;
        for (Cleaning cleaning : wanted) {
            FieldCleaning.Draft draft = new FieldCleaning.Draft(cleaned);
            Objects.requireNonNull(cleanings.get(cleaning)).clean(draft);
            for (StandardField field : StandardField.values()) {
                List<String> before = cleaned.texts(field);
                List<String> after = draft.record().texts(field);
                if (!before.equals(after)) {
                    changes.accept(Problem.of(CoreCode.CORRECTED)
                            .rule("place-" + cleaning.word())
                            .at(location.apply(field))
                            .value(cell(field, before))
                            .with("after", cell(field, after))
                            .build());
                }
            }
            cleaned = draft.record();
        }
        return cleaned;
    }

    /**
     * The texts that a field would have, whatever sorts were asked for: what a finding proposes. The texts as they are where
     * there is nothing to propose.
     */
    public List<String> propose(StandardField field, StandardRecord place, Cleaning cleaning) {
        FieldCleaning.Draft draft = new FieldCleaning.Draft(place);
        Objects.requireNonNull(cleanings.get(cleaning)).clean(draft);
        return new ArrayList<>(draft.record().texts(field));
    }

    private static String cell(StandardField field, List<String> texts) {
        return StandardRecord.empty().with(field, texts).cell(field, StandardVersion.V1_0);
    }
}
