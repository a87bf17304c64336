package fr.collectivites.sdk.platform.access;

import java.util.Set;

/**
 * Who calls.
 *
 * @param name stable name, for the log of reads, the limits and the keys of requests: {@code client:editeur-1}
 * @param scopes what they may do
 * @param bodies codes of the bodies they act for (SIREN, or RNA of associations)
 */
public record Caller(String name, Set<Scope> scopes, Set<String> bodies) {

    /** Somebody unknown, who may read what is public in the pages. */
    public static final Caller NOBODY = new Caller("nobody", Set.of(), Set.of());

    /** Takes copies. */
    public Caller {
        scopes = Set.copyOf(scopes);
        bodies = Set.copyOf(bodies);
    }

    /** Whether a scope was granted. */
    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    /** Whether they qualify and see everything, as the département's coordinator does. */
    public boolean moderates() {
        return may(Scope.MODERATE);
    }

    /** Whether they act for a body. */
    public boolean actsFor(String body) {
        return bodies.contains(body);
    }

    /** Whether they see what partners see: everybody who is known. */
    public boolean partner() {
        return may(Scope.READ);
    }
}
