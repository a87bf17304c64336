package fr.collectivites.sdk.core.place.convert;

import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.StandardVersion;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * From version 0.1 of the standard to 1.0. Values follow the table of the national package, several old ones falling on one
 * new one; nothing is lost on the way: labels without a home go to {@code autres_formations_labels}, publics without one and
 * {@code cle_ban} stay in their columns as extras, and each such case is a {@code place-conversion} finding. Values that 1.0
 * has already are left alone. Stateless.
 */
public final class Migration {

    /** Length that 1.0 allows for the short presentation, in code points. */
    private static final int SUMMARY = 280;

    private static final ValueTable TABLE = new ValueTable("migration.tsv");
    private static final List<String> PUBLICS = List.of("publics_accueillis", "public_accueillis");
    private static final String LABELS = "labels_nationaux";

    private final PlaceRow place;
    private final ProblemSink sink;
    private StandardRecord record;

    private Migration(PlaceRow place, ProblemSink sink) {
        this.place = place;
        this.sink = sink;
        this.record = place.record();
    }

    /**
     * A place read from a table of version 0.1, as one of 1.0.
     *
     * @param sink takes what has no home in 1.0, or only a doubtful one
     */
    public static PlaceRow toCurrent(PlaceRow place, ProblemSink sink) {
        return place.with(new Migration(place, sink).migrate());
    }

    /** The places of a table as those of version 1.0, whichever version it is of. */
    public static List<PlaceRow> toCurrent(StandardTable.Content content, ProblemSink sink) {
        return content.version() == StandardVersion.V1_0
                ? content.rows()
                : content.rows().stream().map(row -> toCurrent(row, sink)).toList();
    }

    private StandardRecord migrate() {
        for (StandardField field : List.of(StandardField.SERVICES, StandardField.FEES, StandardField.SUPPORT_MODES)) {
            values(field);
        }
        PUBLICS.forEach(this::publics);
        split(LABELS);
        websites();
        summary();
        return record;
    }

    /** Replaces old values by new ones, in the order of their first appearance. */
    private void values(StandardField field) {
        Set<String> values = new LinkedHashSet<>();
        for (String old : record.written(field)) {
            Optional<List<String>> row = TABLE.find(field.formerColumn().orElseThrow(), old);
            values.add(row.map(cells -> cells.get(1)).orElse(old));
            if (row.isPresent() && old.startsWith("Adhésion")) {
                // The text of 1.0.0 counts membership among the conditions of "Gratuit sous condition" instead
                tell("membership-fee", Severity.WARNING, field, old, row.get().get(1));
            }
        }
        record = record.with(field, List.copyOf(values));
    }

    /** Publics that 1.0 does not have stay behind in the column. */
    private void publics(String column) {
        List<String> kept = split(column);
        if (record.extras().containsKey(column)) {
            record = kept.isEmpty() ? without(column) : record.withExtra(column, String.join(";", kept));
        }
    }

    /** Moves the values of an extra column to the fields that take them; the others are returned. */
    private List<String> split(String column) {
        List<String> kept = new ArrayList<>();
        List<String> olds = Stream.of(record.extra(column).split(";"))
                .map(String::strip)
                .filter(old -> !old.isEmpty())
                .toList();
        for (String old : olds) {
            Optional<List<String>> row = TABLE.find(PUBLICS.contains(column) ? PUBLICS.get(0) : column, old);
            if (row.isPresent() && row.get().size() == 2) {
                StandardField field = StandardField.ofColumn(row.get().get(0)).orElseThrow();
                add(field, row.get().get(1));
                if (field == StandardField.OTHER_LABELS) {
                    tell("other-label", Severity.INFO, field, old, field.column());
                }
            } else if (column.equals(LABELS)) {
                add(StandardField.OTHER_LABELS, old);
                tell("other-label", Severity.INFO, StandardField.OTHER_LABELS, old, "autres_formations_labels");
            } else {
                kept.add(old);
                tell("kept-aside", Severity.WARNING, StandardField.PUBLICS, old, column);
            }
        }
        if (column.equals(LABELS)) {
            record = without(column);
        }
        return kept;
    }

    private StandardRecord without(String column) {
        List<String> others = record.extras().keySet().stream()
                .filter(name -> !name.equals(column))
                .toList();
        return record.keepingExtras(others);
    }

    private void add(StandardField field, String value) {
        Set<String> values = new LinkedHashSet<>(record.texts(field));
        values.add(value);
        record = record.with(field, List.copyOf(values));
    }

    /** The official example of 0.1.0 joins sites by a comma. */
    private void websites() {
        List<String> sites = record.texts(StandardField.WEBSITES).stream()
                .flatMap(site -> Stream.of(site.split(",\\s*(?=https?://)")))
                .toList();
        record = record.with(StandardField.WEBSITES, sites);
    }

    /** A text is never cut: a long one becomes the long presentation where there is none. */
    private void summary() {
        String summary = record.text(StandardField.SUMMARY).orElse("");
        if (summary.codePointCount(0, summary.length()) <= SUMMARY) {
            return;
        }
        boolean free = record.text(StandardField.DESCRIPTION).isEmpty();
        if (free) {
            record = record.with(StandardField.DESCRIPTION, summary).with(StandardField.SUMMARY, List.of());
        }
        tell(
                free ? "summary-moved" : "summary-too-long",
                free ? Severity.INFO : Severity.WARNING,
                StandardField.SUMMARY,
                summary.substring(0, summary.offsetByCodePoints(0, 40)) + "…",
                String.valueOf(SUMMARY));
    }

    private void tell(String rule, Severity severity, StandardField field, String value, String target) {
        sink.accept(Problem.of(CoreCode.PLACE_CONVERSION)
                .rule(rule)
                .severity(severity)
                .at(place.location(field))
                .value(value)
                .with("target", target)
                .build());
    }
}
