package fr.collectivites.sdk.core.validation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Delimited text with everything that may go wrong in it, each table with some of that; the same for the same seed. */
final class TableDraft {

    private static final List<String> LABELS =
            List.of("code", "nombre", "part", "reste", "date", "texte", "siren", "libre");

    private final Random random;
    private final String delimiter;
    private final String lineEnd;
    private final int strangeness;
    private final boolean quotedLines;
    /** From which row on the last column holds what a check gives up on. */
    private final int unsummable;

    TableDraft(Random random) {
        this.random = random;
        this.delimiter = random.nextBoolean() ? "," : ";";
        this.lineEnd = List.of("\n", "\n", "\r\n", "\r\n", "\r").get(random.nextInt(5));
        this.strangeness = List.of(3, 30, 1_000, 1_000_000).get(random.nextInt(4));
        this.quotedLines = random.nextInt(3) == 0;
        this.unsummable = random.nextInt(3) == 0 ? random.nextInt(1_000) : Integer.MAX_VALUE;
    }

    byte[] bytes(int rows) {
        StringBuilder text = new StringBuilder();
        if (random.nextInt(10) == 0) {
            text.append("Un titre").append(lineEnd);
        }
        text.append(String.join(delimiter, LABELS.subList(0, random.nextInt(8) == 0 ? 7 : 8)))
                .append(lineEnd);
        for (int row = 0; row < rows; row++) {
            row(row, text);
        }
        if (random.nextInt(4) == 0) {
            text.setLength(text.length() - 1);
        }
        return encoded(text.toString());
    }

    private void row(int row, StringBuilder text) {
        if (strange()) {
            text.append(List.of("", delimiter, delimiter.repeat(6), delimiter.repeat(30), "82112", " ")
                    .get(random.nextInt(6)));
        } else {
            int part = random.nextInt(100);
            int rest = random.nextInt(100);
            text.append(strange() ? any("8211", "", "abcde") : "82112").append(delimiter);
            text.append(strange() ? any("-1", "12,5", "99999") : String.valueOf(part + rest))
                    .append(delimiter);
            text.append(strange() ? any("", "x") : String.valueOf(part)).append(delimiter);
            text.append(rest).append(delimiter);
            text.append(strange() ? any("31/12/2025", "2025-02-30") : "2025-12-31")
                    .append(delimiter);
            text.append(words()).append(delimiter);
            text.append(strange() ? any("211201124", "12", "21 820 112 7") : "218201127")
                    .append(delimiter);
            text.append(row > unsummable ? "beaucoup" : "");
            if (strange()) {
                text.append(any(delimiter, delimiter + "de trop", " "));
            }
        }
        text.append(strange() ? any("\n", "\r", "\r\n", "\n\n") : lineEnd);
    }

    private String words() {
        if (strange()) {
            return any(
                    "a\"b\"",
                    "\"a\"b",
                    "\"a\"\"b\"",
                    " \"a" + delimiter + "b\"",
                    random.nextInt(20) == 0 ? "\"jamais" : "é");
        } else if (quotedLines && random.nextInt(3) == 0) {
            return "\"première" + any("\n", "\r\n", "\r", "\n\n\n").repeat(1 + random.nextInt(4)) + "82112" + delimiter
                    + "3\"";
        }
        return any("école", "\"rue" + delimiter + " place\"", "", "marché couvert d'une ville");
    }

    private byte[] encoded(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int kind = random.nextInt(8);
        if (kind == 0) {
            out.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        }
        Charset charset = kind == 1
                ? Charset.forName("windows-1252")
                : kind == 2 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        out.writeBytes(text.getBytes(charset));
        byte[] bytes = out.toByteArray();
        if (kind == 3) {
            // A few bytes that are not of the encoding, far behind enough that are
            for (int i = 0; i < 3; i++) {
                bytes[bytes.length / 2 + random.nextInt(bytes.length / 2)] = (byte) 0xE9;
            }
        }
        return bytes;
    }

    private boolean strange() {
        return random.nextInt(strangeness) == 0;
    }

    private String any(String... values) {
        return values[random.nextInt(values.length)];
    }
}
