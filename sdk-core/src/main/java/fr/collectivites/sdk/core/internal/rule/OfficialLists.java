package fr.collectivites.sdk.core.internal.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Official lists that the embedded territory does not hold: cantons, countries, FANTOIR. Generated, see the file. */
public final class OfficialLists {

    private static final String FILE = "official-lists.txt";

    private OfficialLists() {}

    /**
     * A list of one vintage of the official geographic code.
     *
     * @param name name of the section
     * @param vintage {@code 2023} or {@code 2024}
     */
    public static Set<String> of(String name, String vintage) {
        Set<String> wanted = Set.of(name, name + " " + vintage);
        Set<String> values = new HashSet<>();
        try (InputStream in = Objects.requireNonNull(OfficialLists.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            boolean inside = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    inside = wanted.contains(line.substring(1, line.length() - 1));
                } else if (inside) {
                    values.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }

    /** The prefixes of FANTOIR codes: the list holds ranges of numbers, {@code ZA00-ZA95}. */
    public static Set<String> fantoir() {
        Set<String> codes = new HashSet<>();
        for (String range : of("fantoir", "")) {
            String first = range.substring(0, 4);
            String last = range.substring(range.length() - 4);
            int letters = Character.isDigit(first.charAt(1)) ? 1 : 2;
            int to = Integer.parseInt(last.substring(letters));
            for (int n = Integer.parseInt(first.substring(letters)); n <= to; n++) {
                String number = String.valueOf(n);
                codes.add(first.substring(0, letters) + "0".repeat(4 - letters - number.length()) + number);
            }
        }
        return codes;
    }
}
