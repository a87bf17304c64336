package fr.collectivites.sdk.platform.api;

import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.access.Scope;
import fr.collectivites.sdk.platform.access.TokenVerifier;
import fr.collectivites.sdk.platform.registry.Refusal;
import fr.collectivites.sdk.platform.storage.ApiKeys;
import fr.collectivites.sdk.platform.storage.Database;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

/** Tells who calls, by access token or API key. Thread-safe. */
final class Authenticator {

    private static final Set<Scope> KEY_SCOPES = Set.of(Scope.READ, Scope.WRITE, Scope.RESTRICTED);

    private final Database database;
    private final Optional<TokenVerifier> tokens;

    Authenticator(Database database, Optional<TokenVerifier> tokens) {
        this.database = database;
        this.tokens = tokens;
    }

    Caller authenticate(Context context) {
        String key = context.header("X-API-Key");
        String authorization = context.header("Authorization");
        if (key != null) {
            return database.read(handle -> ApiKeys.find(handle, key))
                    .map(found -> new Caller("key:" + found.id(), KEY_SCOPES, Set.of(found.siren())))
                    .orElseThrow(() -> refused("Cette clé n'est pas connue."));
        }
        if (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return tokens.flatMap(verifier ->
                            verifier.verify(authorization.substring(7).strip()))
                    .orElseThrow(() -> refused("Ce jeton n'est pas valable."));
        }
        throw refused("Il faut un jeton d'accès ou une clé X-API-Key.");
    }

    private static Refusal refused(String detail) {
        return new Refusal(Refusal.Type.UNAUTHENTICATED, detail);
    }
}
