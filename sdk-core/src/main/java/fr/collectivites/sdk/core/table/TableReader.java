package fr.collectivites.sdk.core.table;

import java.util.Map;

/** Rows of an open source, one after the other. Not thread-safe. */
public interface TableReader extends AutoCloseable {

    /**
     * Moves to the next row.
     *
     * @return false at the end
     * @throws SourceException if the source fails while it is read
     */
    boolean next();

    /** The row that {@link #next()} moved to. */
    Row row();

    /**
     * What was found out about the source: {@code format}, and {@code encoding}, {@code delimiter}, {@code sheet} where
     * the format has them.
     */
    Map<String, String> facts();

    @Override
    void close();
}
