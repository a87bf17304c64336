package fr.collectivites.sdk.needs.client;

import fr.collectivites.sdk.needs.internal.json.Records;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bulk import, as JSON.
 *
 * @param number line in its file, from 1
 * @param json the line; the platform judges it, malformed or not
 */
public record ImportLine(long number, String json) {

    /** A record that is to be as it is, whatever was there before. */
    public static ImportLine upsert(long number, RegistryRecord entity) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("op", "upsert");
        line.put("type", RecordType.of(entity).name());
        line.put("id", entity.id().orElse(""));
        line.put("body", Writes.members(entity));
        return new ImportLine(number, new String(Records.write(line), StandardCharsets.UTF_8));
    }

    /** The lines of records, numbered from 1. */
    public static Iterator<ImportLine> of(Iterator<? extends RegistryRecord> records) {
        return new Iterator<>() {
            private long number;

            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public ImportLine next() {
                return upsert(++number, records.next());
            }
        };
    }

    /**
     * The lines of an NDJSON file in UTF-8, blank ones left out but counted, as a stream to be closed.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public static Stream<ImportLine> file(Path file) {
        try {
            BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
            Iterator<ImportLine> lines = new Lines(reader);
            return Stream.iterate(lines, Iterator::hasNext, all -> all)
                    .map(Iterator::next)
                    .onClose(() -> close(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Lines implements Iterator<ImportLine> {
        private final BufferedReader reader;
        private long number;
        private @Nullable ImportLine next;

        Lines(BufferedReader reader) {
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            try {
                while (next == null) {
                    String text = reader.readLine();
                    if (text == null) {
                        return false;
                    }
                    number++;
                    String json = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
                    if (!json.isBlank()) {
                        next = new ImportLine(number, json);
                    }
                }
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public ImportLine next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            ImportLine line = next;
            next = null;
            return line;
        }
    }
}
