package fr.collectivites.sdk.core.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.collectivites.sdk.core.table.ReadOptions;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Any bytes as delimited text. The first one says how to read, the rest is the file. */
public final class CsvTarget {

    private CsvTarget() {}

    static List<byte[]> seeds() {
        return Stream.of(
                        "\0code_insee;nom\n82112;Moissac\n",
                        "\0a,b\r\n\"x, \"\"y\"\"\",2\r\n\r\n3\r\n",
                        "\0\uFEFFa\tb\n1\t\"never closed\n",
                        "\1nom;début\né;2026-01-31\n;;;;\n",
                        "\2a,b\n",
                        "\3a|b\n\u0000|\u0080\n",
                        "\4a,b\n1, 2\n")
                .map(text -> text.getBytes(UTF_8))
                .toList();
    }

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        ReadOptions.Builder options = Tables.options();
        switch (data[0]) {
            case 1 -> options.delimiter(';');
            case 2 -> options.encoding(UTF_16LE);
            case 3 -> options.encoding(Charset.forName("windows-1252")).delimiter('|');
            case 4 -> options.headerRow(2);
            default -> {
                // everything detected
            }
        }
        Tables.read("t.csv", Arrays.copyOfRange(data, 1, data.length), options.build());
    }
}
