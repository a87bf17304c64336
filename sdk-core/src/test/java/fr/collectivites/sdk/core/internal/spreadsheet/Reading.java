package fr.collectivites.sdk.core.internal.spreadsheet;

import fr.collectivites.sdk.core.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that was read from a file. */
record Reading(
        String format,
        String sheet,
        List<List<@Nullable Object>> values,
        List<List<String>> texts,
        List<Problem> problems) {

    static final SheetSettings SETTINGS =
            new SheetSettings(Optional.empty(), 16_000_000, 16_384, 1_000_000_000, 100_000_000);

    static Reading of(String name, byte[] content) {
        return of(name, content, SETTINGS);
    }

    static Reading of(String name, byte[] content, SheetSettings settings) {
        List<Problem> problems = new ArrayList<>();
        List<List<@Nullable Object>> values = new ArrayList<>();
        List<List<String>> texts = new ArrayList<>();
        try {
            TableFile file = TableFile.open(name, contentOf(content), settings, problems::add);
            if (file.text().isPresent()) {
                try (InputStream text = file.text().get()) {
                    texts.add(List.of(new String(text.readAllBytes(), StandardCharsets.UTF_8)));
                }
                return new Reading("csv", "", values, texts, problems);
            }
            try (SheetRows rows = file.rows().orElseThrow()) {
                read(rows, values, texts, problems);
                return new Reading(rows.format(), rows.sheet(), values, texts, problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(
            SheetRows rows, List<List<@Nullable Object>> values, List<List<String>> texts, List<Problem> problems)
            throws IOException {
        try {
            while (rows.next()) {
                List<@Nullable Object> value = new ArrayList<>();
                List<String> text = new ArrayList<>();
                for (int i = 0; i < rows.size(); i++) {
                    value.add(rows.value(i));
                    text.add(rows.text(i));
                }
                values.add(value);
                texts.add(text);
            }
        } catch (SheetFault fault) {
            problems.add(fault.problem());
        }
    }

    private static TableContent contentOf(byte[] content) {
        return new TableContent() {
            @Override
            public InputStream stream() {
                return new ByteArrayInputStream(content);
            }

            @Override
            public SeekableBytes bytes() {
                return SeekableBytes.of(content);
            }
        };
    }

    /** The findings, as {@code rule} or {@code rule!} where they only warn. */
    List<String> rules() {
        return problems.stream()
                .map(p -> p.rule().orElse("") + (p.severity().name().equals("ERROR") ? "" : "!"))
                .toList();
    }

    /** One cell as the reference engine types it. */
    @Nullable Object value(int row, int cell) {
        return values.get(row).get(cell);
    }

    /** One cell as a person sees it. */
    String text(int row, int cell) {
        return texts.get(row).get(cell);
    }
}
