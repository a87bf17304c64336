package fr.collectivites.sdk.core.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes one of the tables of the benchmarks into a file: schema, rows, share of bad rows, file. */
final class SampleFile {

    private SampleFile() {}

    public static void main(String[] args) throws IOException {
        byte[] table = SampleTables.csv(args[0], Integer.parseInt(args[1]), Double.parseDouble(args[2]));
        Files.write(Path.of(args[3]), table);
    }
}
