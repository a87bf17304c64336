package fr.collectivites.sdk.core.journal;

import java.io.Closeable;
import java.io.IOException;

/** The few things that a journal asks of a file; tests put one in its place that loses and tears what is written. */
interface Storage extends Closeable {

    /** All bytes, from the start. */
    byte[] read() throws IOException;

    /** Writes at the end. What is written may be lost or torn in a crash until {@link #force} has returned. */
    void append(byte[] bytes) throws IOException;

    /** Puts on disk all that was written, and the length. */
    void force() throws IOException;

    /** Cuts the end off. */
    void truncate(long length) throws IOException;

    /** Puts other bytes in place of all, as a whole or not at all, on disk when it returns. */
    void replace(byte[] bytes) throws IOException;
}
