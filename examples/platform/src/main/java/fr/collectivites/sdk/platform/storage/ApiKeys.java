package fr.collectivites.sdk.platform.storage;

import fr.collectivites.sdk.platform.access.Digests;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keys of small collectivités, each bound to one body. Only digests are kept. Stateless. */
public final class ApiKeys {

    private ApiKeys() {}

    /**
     * A key as it is listed.
     *
     * @param id its id
     * @param siren body it acts for
     * @param label what it is for
     * @param createdAt when it was made
     */
    public record Key(String id, String siren, String label, String createdAt) {}

    /** Makes a key; the answer is the only time that it is told. */
    public static String create(Handle handle, Key key) {
        String secret = "cle_" + Digests.newToken();
        handle.createUpdate("insert into api_key (id, digest, siren, label, created_at, revoked) values (:id, :digest,"
                        + " :siren, :label, :at, false)")
                .bind("id", key.id())
                .bind("digest", Digests.sha256(secret))
                .bind("siren", key.siren())
                .bind("label", key.label())
                .bind("at", key.createdAt())
                .execute();
        return secret;
    }

    /** The key that a secret is, unless it was revoked. */
    public static Optional<Key> find(Handle handle, String secret) {
        return handle.createQuery(
                        "select id, siren, label, created_at from api_key where digest = :digest and not revoked")
                .bind("digest", Digests.sha256(secret))
                .map((row, context) -> new Key(
                        row.getString("id"),
                        row.getString("siren"),
                        row.getString("label"),
                        row.getString("created_at")))
                .findFirst();
    }

    /** The keys of a body that are not revoked. */
    public static List<Key> list(Handle handle, String siren) {
        return handle.createQuery(
                        "select id, siren, label, created_at from api_key where siren = :siren and not revoked order by"
                                + " created_at")
                .bind("siren", siren)
                .map((row, context) -> new Key(
                        row.getString("id"),
                        row.getString("siren"),
                        row.getString("label"),
                        row.getString("created_at")))
                .list();
    }

    /** Revokes a key of a body. */
    public static void revoke(Handle handle, String id, String siren) {
        handle.createUpdate("update api_key set revoked = true where id = :id and siren = :siren")
                .bind("id", id)
                .bind("siren", siren)
                .execute();
    }
}
