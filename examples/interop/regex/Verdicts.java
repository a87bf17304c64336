import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.collectivites.sdk.core.internal.regex.PythonPattern;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** Reads lines {@code P expression} and {@code T text}; prints what sdk-core says of each text. */
final class Verdicts {

    private Verdicts() {}

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, US_ASCII));
        PrintStream out = new PrintStream(System.out, false, US_ASCII);
        Optional<PythonPattern> pattern = Optional.empty();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String content = unescaped(line.substring(2));
            if (line.startsWith("P")) {
                pattern = PythonPattern.compile(content);
            } else {
                out.println(pattern.map(p -> p.match(content).name()).orElse("REFUSED")
                        .toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
        out.flush();
    }

    /** Characters other than printable ASCII come as a backslash and four hexadecimal digits. */
    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }
}
