package fr.collectivites.sdk.platform.registry;

import fr.collectivites.sdk.platform.storage.Entries;
import java.security.SecureRandom;
import org.jdbi.v3.core.Handle;

/** Makes references for people: eight characters without those that are taken for one another (0, O, I). Stateless. */
final class References {

    static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {}

    static String next(Handle handle) {
        String reference;
        do {
            StringBuilder text = new StringBuilder(LENGTH);
            for (int i = 0; i < LENGTH; i++) {
                text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
            }
            reference = text.toString();
        } while (Entries.hasReference(handle, reference));
        return reference;
    }
}
