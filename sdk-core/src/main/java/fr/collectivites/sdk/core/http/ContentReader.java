package fr.collectivites.sdk.core.http;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the content of an answer while it arrives.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
public interface ContentReader<T> {

    /**
     * Reads the content to its end. Called on a thread of the transport; called anew, from the start, when the request is
     * repeated after a failure in the middle.
     *
     * @param head status and headers; its body is empty
     * @param content decompressed; closed by the transport
     * @throws IOException if what is read cannot be put away; not repeated
     */
    T read(Response head, InputStream content) throws IOException;
}
