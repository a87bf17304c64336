package fr.collectivites.sdk.platform.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The people who sign in, each attached to a body in one of the five roles. Stateless. */
public final class Accounts {

    private Accounts() {}

    /**
     * A public body or association.
     *
     * @param code SIREN, or RNA of an association
     * @param name its name
     * @param kind what it is, as {@code OrganisationRef} names it
     */
    public record Body(String code, String name, String kind) {}

    /**
     * Somebody.
     *
     * @param id UUID
     * @param email where links go, in lower case
     * @param role one of the five roles
     * @param body what they are attached to
     * @param moderator whether they act for the département's coordinator
     */
    public record Account(String id, String email, String role, Body body, boolean moderator) {}

    /** Adds somebody. */
    public static void insert(Handle handle, Account account, String invitedBy, String at) {
        handle.createUpdate(
                        "insert into account (id, email, role, body_code, body_name, body_kind, moderator, digest_mail,"
                                + " created_at, invited_by) values (:id, :email, :role, :code, :name, :kind, :moderator, true, :at,"
                                + " :by)")
                .bind("id", account.id())
                .bind("email", account.email())
                .bind("role", account.role())
                .bind("code", account.body().code())
                .bind("name", account.body().name())
                .bind("kind", account.body().kind())
                .bind("moderator", account.moderator())
                .bind("at", at)
                .bind("by", invitedBy)
                .execute();
    }

    /** The account of an address. */
    public static Optional<Account> findEmail(Handle handle, String email) {
        return handle.createQuery("select * from account where email = :email")
                .bind("email", email)
                .map((row, context) -> read(row))
                .findFirst();
    }

    /** The account of that id. */
    public static Optional<Account> find(Handle handle, String id) {
        return handle.createQuery("select * from account where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findFirst();
    }

    /** The accounts of a body. */
    public static List<Account> ofBody(Handle handle, String code) {
        return handle.createQuery("select * from account where body_code = :code order by email")
                .bind("code", code)
                .map((row, context) -> read(row))
                .list();
    }

    /** The accounts that want the digest by mail. */
    public static List<Account> digestReaders(Handle handle) {
        return handle.createQuery("select * from account where digest_mail order by email")
                .map((row, context) -> read(row))
                .list();
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getString("id"),
                row.getString("email"),
                row.getString("role"),
                new Body(row.getString("body_code"), row.getString("body_name"), row.getString("body_kind")),
                row.getBoolean("moderator"));
    }
}
