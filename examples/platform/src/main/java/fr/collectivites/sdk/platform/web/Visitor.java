package fr.collectivites.sdk.platform.web;

import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.people.Door;
import fr.collectivites.sdk.platform.registry.Refusal;
import fr.collectivites.sdk.platform.storage.Accounts.Account;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * Who looks at a page.
 *
 * @param signedIn who, when they have signed in
 */
record Visitor(Optional<Door.SignedIn> signedIn) {

    static final String COOKIE = "session";
    private static final String ATTRIBUTE = "visitor";

    static Visitor of(Context context) {
        Visitor visitor = context.attribute(ATTRIBUTE);
        return visitor == null ? new Visitor(Optional.empty()) : visitor;
    }

    static void set(Context context, Visitor visitor) {
        context.attribute(ATTRIBUTE, visitor);
    }

    /** What they may do. */
    Caller caller() {
        return signedIn.map(who -> Door.caller(who.account())).orElse(Caller.NOBODY);
    }

    /** The account, refused to those who have not signed in. */
    Account account() {
        return signedIn.map(Door.SignedIn::account)
                .orElseThrow(() -> new Refusal(Refusal.Type.UNAUTHENTICATED, "Connectez-vous d'abord."));
    }

    boolean moderates() {
        return caller().moderates();
    }

    /** Refuses those who do not moderate. */
    void requireModerator() {
        if (!account().moderator()) {
            throw new Refusal(Refusal.Type.FORBIDDEN_SCOPE, "Cette page est réservée à la modération.");
        }
    }
}
