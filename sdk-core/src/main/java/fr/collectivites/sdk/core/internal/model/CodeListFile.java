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
        return rows(beside, name).stream()
                .map(cells -> entry.apply(cells.get(0), cells.get(cells.size() - 1)))
                .toList();
    }

    /** Reads any table of cells parted by tabs; lines that begin with a number sign are remarks. */
    public static List<List<String>> rows(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The table " + name + " is missing from the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
