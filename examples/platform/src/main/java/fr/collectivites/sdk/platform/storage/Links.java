package fr.collectivites.sdk.platform.storage;

import fr.collectivites.sdk.platform.access.Digests;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** One-time links, of which only digests are kept, and the sessions that they open. Stateless. */
public final class Links {

    private Links() {}

    /**
     * What a link stands for.
     *
     * @param email whose it is
     * @param invitation who is invited as what; empty for a link to sign in
     * @param invitedBy id of the account that invited, may be empty
     */
    public record Link(String email, Optional<Accounts.Account> invitation, String invitedBy) {}

    /**
     * A session.
     *
     * @param account id of the account
     * @param csrf what its forms carry
     */
    public record Session(String account, String csrf) {}

    /** Makes a link; the answer is its token. */
    public static String create(Handle handle, Link link, String expiresAt) {
        String token = Digests.newToken();
        Optional<Accounts.Account> invited = link.invitation();
        handle.createUpdate(
                        "insert into one_time_link (token_digest, purpose, email, role, body_code, body_name, body_kind,"
                                + " invited_by, expires_at, used) values (:digest, :purpose, :email, :role, :code, :name, :kind, :by,"
                                + " :expires, false)")
                .bind("digest", Digests.sha256(token))
                .bind("purpose", invited.isPresent() ? "INVITE" : "SIGN_IN")
                .bind("email", link.email())
                .bind("role", invited.map(Accounts.Account::role).orElse(null))
                .bind("code", invited.map(account -> account.body().code()).orElse(null))
                .bind("name", invited.map(account -> account.body().name()).orElse(null))
                .bind("kind", invited.map(account -> account.body().kind()).orElse(null))
                .bind("by", link.invitedBy().isEmpty() ? null : link.invitedBy())
                .bind("expires", expiresAt)
                .execute();
        return token;
    }

    /** The link of a token that is neither used nor expired. */
    public static Optional<Link> find(Handle handle, String token, String now) {
        return handle.createQuery(
                        "select * from one_time_link where token_digest = :digest and not used and expires_at > :now")
                .bind("digest", Digests.sha256(token))
                .bind("now", now)
                .map((row, context) -> {
                    String email = row.getString("email");
                    boolean invited = row.getString("purpose").equals("INVITE");
                    Optional<Accounts.Account> account = invited
                            ? Optional.of(new Accounts.Account(
                                    "",
                                    email,
                                    row.getString("role"),
                                    new Accounts.Body(
                                            row.getString("body_code"),
                                            row.getString("body_name"),
                                            row.getString("body_kind")),
                                    false))
                            : Optional.empty();
                    return new Link(
                            email,
                            account,
                            Optional.ofNullable(row.getString("invited_by")).orElse(""));
                })
                .findFirst();
    }

    /** Uses a link up; false when somebody was faster. */
    public static boolean use(Handle handle, String token) {
        return handle.createUpdate("update one_time_link set used = true where token_digest = :digest and not used")
                        .bind("digest", Digests.sha256(token))
                        .execute()
                == 1;
    }

    /** Opens a session; the answer is its token. */
    public static String open(Handle handle, String account, String expiresAt) {
        String token = Digests.newToken();
        handle.createUpdate(
                        "insert into web_session (token_digest, account_id, csrf, expires_at) values (:digest, :account,"
                                + " :csrf, :expires)")
                .bind("digest", Digests.sha256(token))
                .bind("account", account)
                .bind("csrf", Digests.newToken())
                .bind("expires", expiresAt)
                .execute();
        return token;
    }

    /** The session of a token that has not expired. */
    public static Optional<Session> session(Handle handle, String token, String now) {
        return handle.createQuery(
                        "select account_id, csrf from web_session where token_digest = :digest and expires_at > :now")
                .bind("digest", Digests.sha256(token))
                .bind("now", now)
                .map((row, context) -> new Session(row.getString("account_id"), row.getString("csrf")))
                .findFirst();
    }

    /** Closes a session. */
    public static void close(Handle handle, String token) {
        handle.createUpdate("delete from web_session where token_digest = :digest")
                .bind("digest", Digests.sha256(token))
                .execute();
    }

    /** Forgets what has expired. */
    public static void forget(Handle handle, String now) {
        handle.createUpdate("delete from one_time_link where expires_at < :now")
                .bind("now", now)
                .execute();
        handle.createUpdate("delete from web_session where expires_at < :now")
                .bind("now", now)
                .execute();
    }
}
