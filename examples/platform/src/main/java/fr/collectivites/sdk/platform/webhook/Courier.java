package fr.collectivites.sdk.platform.webhook;

import java.net.URI;

/** Carries a message to its receiver. */
@FunctionalInterface
public interface Courier {

    /**
     * Posts a message and tells whether the receiver took it (2xx).
     *
     * @param to where
     * @param signature the header {@code X-Signature}
     * @param body the message, JSON in UTF-8
     */
    boolean carry(URI to, String signature, byte[] body) throws InterruptedException;
}
