package fr.collectivites.sdk.core.correction;

import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.HeaderRow;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a first reading settles before any row is corrected: the names of the columns, and what whole columns prove. */
final class CorrectionPlan {

    private final TableSchema schema;
    private final TableValidator batches;
    private final Set<String> accepted;
    private final List<String> labels;
    private final Set<Integer> withoutPlace;
    private final Map<Integer, ColumnSurvey> surveys = new HashMap<>();

    private CorrectionPlan(TableSchema schema, TableValidator batches, Set<String> accepted, List<String> labels) {
        this.schema = schema;
        this.batches = batches;
        this.accepted = accepted;
        this.labels = labels;
        this.withoutPlace = CorrectedSource.withoutPlace(labels);
    }

    /** Reads a source once. */
    static CorrectionPlan of(
            TableSource source, ReadOptions reading, TableSchema schema, TableValidator batches, Set<String> accepted) {
        try (TableReader reader = source.open(reading, problem -> {})) {
            HeaderRow header = HeaderRow.find(reader, reading);
            List<String> raw = new ArrayList<>();
            if (!header.isEmpty()) {
                for (int i = 0; i < header.row().size(); i++) {
                    raw.add(Labels.strip(header.row().text(i)));
                }
            }
            List<String> labels = HeaderCorrection.of(schema, raw, batches);
            CorrectionPlan plan = new CorrectionPlan(schema, batches, accepted, labels);
            plan.survey(header);
            return plan;
        }
    }

    private void survey(HeaderRow header) {
        List<@Nullable Field> fields = RowCorrection.fields(schema, labels);
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (field != null && ColumnSurvey.concerns(field)) {
                surveys.put(i, new ColumnSurvey(field));
            }
        }
        if (surveys.isEmpty()) {
            return;
        }
        for (Row row = header.next(); row != null; row = header.next()) {
            for (Map.Entry<Integer, ColumnSurvey> survey : surveys.entrySet()) {
                survey.getValue().add(row, survey.getKey());
            }
        }
    }

    /** The labels as they should be, without white space around them. */
    List<String> labels() {
        return labels;
    }

    String label(int column) {
        return column < labels.size() ? labels.get(column) : "";
    }

    /** Whether the columns of the schema come first and in its order, as a copy has them. */
    boolean isInOrder() {
        List<String> names = schema.fields().stream().map(Field::name).toList();
        List<Integer> places = labels.stream().map(names::indexOf).toList();
        int last = -1;
        boolean extra = false;
        for (int place : places) {
            if (place >= 0 && (extra || place < last)) {
                return false;
            }
            extra |= place < 0;
            last = Math.max(last, place);
        }
        return true;
    }

    /** Names of the fields whose columns a copy has, empty: those that are absent and not asked for. */
    List<String> added() {
        return schema.fields().stream()
                .filter(field -> !field.required())
                .map(Field::name)
                .filter(name -> !labels.contains(name) && !schema.primaryKey().contains(name))
                .toList();
    }

    /**
     * The labels of a copy: the fields of the schema in its order, then what it does not know. Those of the original where
     * some are there twice or not at all, since then there is no copy.
     */
    List<String> copyLabels() {
        if (!withoutPlace.isEmpty()) {
            return labels;
        }
        List<String> added = added();
        Set<String> arranged = new LinkedHashSet<>(schema.fields().stream()
                .map(Field::name)
                .filter(name -> labels.contains(name) || added.contains(name))
                .toList());
        arranged.addAll(labels);
        return List.copyOf(arranged);
    }

    /** For each column of a copy the one of the original, from 0, or {@link ArrangedRow#ADDED}. */
    List<Integer> arrangement() {
        return withoutPlace.isEmpty()
                ? copyLabels().stream().map(labels::indexOf).toList()
                : IntStream.range(0, labels.size()).boxed().toList();
    }

    /** Whether a row holds cells that a copy has no column for. */
    boolean isLosing(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if ((i >= labels.size() || withoutPlace.contains(i)) && !row.text(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    RowCorrection rows() {
        return new RowCorrection(schema, labels, surveys, batches, accepted);
    }
}
