package fr.collectivites.sdk.core.internal.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;

/** A code list that lies beside a class as a text file: one entry a line, code and label parted by a tab. */
public final class CodeListFile {

    private CodeListFile() {}

    /** Reads the entries in their order; an entry without tab is its own label. */
    public static <T> List<T> read(Class<T> beside, String name, BiFunction<String, String, T> entry) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The code list " + name + " is missing from the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> {
                        int tab = line.indexOf('\t');
                        return tab < 0
                                ? entry.apply(line, line)
                                : entry.apply(line.substring(0, tab), line.substring(tab + 1));
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
