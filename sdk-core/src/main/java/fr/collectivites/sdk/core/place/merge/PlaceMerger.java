package fr.collectivites.sdk.core.place.merge;

import fr.collectivites.sdk.core.code.LegalId;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.value.OpeningHours;
import fr.collectivites.sdk.core.value.PhoneNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Makes one record of those of one place: of each field the freshest text that can be read, else the freshest that is written;
 * lists that only grow (services, labels …) are united, the freshest first. Address and position are each taken as a whole from
 * one record. Where each field comes from is kept. The order of the records makes no difference. Stateless.
 */
public final class PlaceMerger {

    /** Extra column with the sources and identifiers of the records. */
    public static final String IDS = "fusion_ids";

    /** Extra column that says which record each field is from, where that is not the first of them. */
    public static final String PROVENANCE = "fusion_provenance";

    private static final LocalDate FIRST_REAL_DAY = LocalDate.of(2000, 1, 1);

    private static final List<StandardField> ADDRESS = List.of(
            StandardField.STREET,
            StandardField.COMPLEMENT,
            StandardField.POSTAL_CODE,
            StandardField.CITY,
            StandardField.COMMUNE_CODE);

    private static final List<StandardField> POSITION = List.of(StandardField.LATITUDE, StandardField.LONGITUDE);

    /** Lists of which one record knows what another leaves out. What may contradict itself (fees, access) is not united. */
    private static final Set<StandardField> UNITED = Set.of(
            StandardField.TYPES,
            StandardField.EMAILS,
            StandardField.WEBSITES,
            StandardField.SERVICES,
            StandardField.PUBLICS,
            StandardField.CARE,
            StandardField.PROGRAMMES,
            StandardField.LABELS,
            StandardField.OTHER_LABELS);

    /** What tells a good text of a field from one that is only written. */
    private static final Map<StandardField, Predicate<String>> READABLE = Map.of(
            StandardField.HOURS, text -> OpeningHours.parse(text).isPresent(),
            StandardField.PHONE, text -> PhoneNumber.parse(text).isPresent(),
            StandardField.PIVOT,
                    text -> LegalId.parse(text)
                            .filter(id -> !(id instanceof LegalId.Placeholder))
                            .isPresent());

    private final List<StandardRecord> places;
    private final List<Integer> freshest;
    private final Map<StandardField, List<Integer>> provenance = new EnumMap<>(StandardField.class);
    private StandardRecord merged;

    private PlaceMerger(List<StandardRecord> places, List<Integer> members) {
        this.places = places;
        this.freshest = members.stream()
                .sorted(Comparator.comparing((Integer i) -> updated(places.get(i)))
                        .reversed()
                        .thenComparing(i -> name(places.get(i)))
                        .thenComparing(i -> i))
                .toList();
        this.merged = places.get(freshest.get(0)).keepingExtras(List.of());
    }

    /**
     * One record of several.
     *
     * @param places all records
     * @param members indexes of those of one place
     * @throws IllegalArgumentException if there is no member
     */
    public static MergedPlace merge(List<StandardRecord> places, List<Integer> members) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("nothing to merge");
        }
        return new PlaceMerger(places, members).merge();
    }

    /**
     * The records of some files without doubles: of each group one record, where its first member stood, and the others as
     * they are.
     *
     * @param groups as {@link Deduplicator} finds them
     * @param changes takes a {@code place-merged} finding for each group: what it unites, and where its fields come from
     */
    public static List<StandardRecord> mergeAll(
            List<StandardRecord> places, List<MatchGroup> groups, ProblemSink changes) {
        Map<Integer, MatchGroup> groupOf = new HashMap<>();
        groups.forEach(group -> group.members().forEach(member -> groupOf.put(member, group)));
        List<StandardRecord> all = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            MatchGroup group = groupOf.get(i);
            if (group == null) {
                all.add(places.get(i));
            } else if (group.members().get(0) == i) {
                StandardRecord merged = merge(places, group.members()).record();
                all.add(merged);
                String provenance = merged.extra(PROVENANCE).replace("|", ", ");
                changes.accept(Problem.of(CoreCode.PLACE_MERGED)
                        .rule(provenance.isEmpty() ? "whole" : "completed")
                        .value(merged.text(StandardField.NAME).orElse(""))
                        .with("members", merged.extra(IDS).replace("|", ", "))
                        .with("provenance", provenance)
                        .build());
            }
        }
        return all;
    }

    private MergedPlace merge() {
        for (StandardField field : StandardField.values()) {
            if (UNITED.contains(field)) {
                unite(field);
            } else if (field != StandardField.ID && !ADDRESS.contains(field) && !POSITION.contains(field)) {
                take(
                        List.of(field),
                        place -> readable(place, field) ? 2 : place.text(field).isPresent() ? 1 : 0);
            }
        }
        take(List.of(StandardField.ID), place -> 1);
        take(ADDRESS, place -> (int) ADDRESS.stream()
                .filter(field ->
                        field != StandardField.COMPLEMENT && place.text(field).isPresent())
                .count());
        take(
                POSITION,
                place -> POSITION.stream().allMatch(field -> place.text(field).isPresent()) ? 1 : 0);
        for (int member : freshest) {
            places.get(member).extras().forEach((column, value) -> {
                if (!merged.extras().containsKey(column)) {
                    merged = merged.withExtra(column, value);
                }
            });
        }
        merged = merged.withExtra(
                IDS, freshest.stream().map(i -> name(places.get(i))).collect(Collectors.joining("|")));
        merged = merged.withExtra(PROVENANCE, provenanceText());
        return new MergedPlace(merged, freshest.stream().sorted().toList(), provenance);
    }

    private static boolean readable(StandardRecord place, StandardField field) {
        Predicate<String> test = READABLE.get(field);
        return place.text(field).filter(text -> test == null || test.test(text)).isPresent();
    }

    /** Takes fields as a whole from the fullest record, the freshest of those. */
    private void take(List<StandardField> fields, ToIntFunction<StandardRecord> fullness) {
        int best = freshest.get(0);
        for (int member : freshest) {
            if (fullness.applyAsInt(places.get(member)) > fullness.applyAsInt(places.get(best))) {
                best = member;
            }
        }
        for (StandardField field : fields) {
            List<String> texts = places.get(best).texts(field);
            merged = merged.with(field, texts);
            if (!texts.isEmpty()) {
                provenance.put(field, List.of(best));
            }
        }
    }

    private void unite(StandardField field) {
        Set<String> all = new LinkedHashSet<>();
        List<Integer> from = new ArrayList<>();
        for (int member : freshest) {
            if (all.addAll(places.get(member).written(field))) {
                from.add(member);
            }
        }
        merged = merged.with(field, List.copyOf(all));
        if (!from.isEmpty()) {
            provenance.put(field, List.copyOf(from));
        }
    }

    private String provenanceText() {
        int first = freshest.get(0);
        return provenance.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(List.of(first)))
                .map(entry -> entry.getKey().column() + "="
                        + entry.getValue().stream()
                                .map(i -> name(places.get(i)))
                                .collect(Collectors.joining("+")))
                .collect(Collectors.joining("|"));
    }

    private static String name(StandardRecord place) {
        return place.text(StandardField.SOURCE).map(source -> source + ":").orElse("")
                + place.text(StandardField.ID).orElse("");
    }

    /** The day of the last check; a placeholder or a text that is no day is older than all. */
    private static LocalDate updated(StandardRecord place) {
        try {
            LocalDate day = LocalDate.parse(place.text(StandardField.UPDATED).orElse(""));
            return day.isBefore(FIRST_REAL_DAY) ? LocalDate.MIN : day;
        } catch (DateTimeException e) {
            return LocalDate.MIN;
        }
    }
}
