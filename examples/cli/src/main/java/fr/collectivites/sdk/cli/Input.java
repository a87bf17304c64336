package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.core.table.TableSource;

/**
 * A table to judge.
 *
 * @param source what is read
 * @param size bytes of the file, 0 when unknown
 * @param schema name of the schema declared for it, empty when none is
 */
record Input(TableSource source, long size, String schema) {}
