package fr.collectivites.sdk.core.place.clean;

import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One sort of change. Immutable and thread-safe. */
interface FieldCleaning {

    /** Changes what is certain, and leaves the rest. */
    void clean(Draft place);

    /** A place while it is being cleaned. Not thread-safe. */
    final class Draft {
        private StandardRecord record;

        Draft(StandardRecord record) {
            this.record = record;
        }

        StandardRecord record() {
            return record;
        }

        Optional<String> text(StandardField field) {
            return record.text(field);
        }

        void set(StandardField field, String text) {
            record = record.with(field, text);
        }

        void set(StandardField field, List<String> texts) {
            record = record.with(field, texts);
        }

        /** Changes each text of a field. */
        void each(StandardField field, UnaryOperator<String> change) {
            List<String> texts = record.texts(field);
            if (!texts.isEmpty()) {
                List<String> changed = texts.stream().map(change).toList();
                set(field, field.isList() || !changed.get(0).isEmpty() ? changed : List.of());
            }
        }

        /** Replaces the text of a field where the change knows a better one. */
        void replace(StandardField field, Function<String, Optional<String>> change) {
            text(field).flatMap(change).ifPresent(better -> set(field, better));
        }

        /** Keeps what a field loses in an extra column. */
        void keepOriginal(StandardField field, String text) {
            record = record.withExtra(field.column() + Cleaner.ORIGINAL, text);
        }
    }
}
