package fr.collectivites.sdk.needs.client;

import fr.collectivites.sdk.core.http.Secret;
import java.net.URI;
import java.util.Set;

/** How a client shows who it is. */
public sealed interface Credentials {

    /** The key of one body, sent as {@code X-API-Key}. */
    static Credentials apiKey(Secret key) {
        return new ApiKey(key);
    }

    /**
     * A software that acts for bodies that have given it a mandate: OAuth 2 client credentials.
     *
     * @param tokenUri where tokens are given out
     * @param clientId name of the client
     * @param secret its secret
     * @param scopes what is asked for, such as {@code needs.read} and {@code needs.write}
     */
    static Credentials clientCredentials(URI tokenUri, String clientId, Secret secret, Set<String> scopes) {
        return new ClientCredentials(tokenUri, clientId, secret, scopes);
    }

    /** Nobody: for what a platform shows to everybody. */
    static Credentials none() {
        return new None();
    }

    /**
     * A key.
     *
     * @param key the key
     */
    record ApiKey(Secret key) implements Credentials {}

    /**
     * Client credentials.
     *
     * @param tokenUri where tokens are given out
     * @param clientId name of the client
     * @param secret its secret
     * @param scopes what is asked for
     */
    record ClientCredentials(URI tokenUri, String clientId, Secret secret, Set<String> scopes) implements Credentials {
        /** Takes a copy of the scopes. */
        public ClientCredentials {
            scopes = Set.copyOf(scopes);
        }
    }

    /** Nobody. */
    record None() implements Credentials {}
}
