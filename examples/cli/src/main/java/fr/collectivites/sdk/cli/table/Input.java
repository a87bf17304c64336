package fr.collectivites.sdk.cli.table;

import fr.collectivites.sdk.core.table.TableSource;
import java.nio.file.Path;

/**
 * A file to judge.
 *
 * @param path where it lies
 * @param source the table in it
 * @param size bytes of the file, 0 when unknown
 * @param schema name of the schema declared for it, empty when none is
 */
public record Input(Path path, TableSource source, long size, String schema) {}
