package fr.collectivites.sdk.platform.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** The table of webhooks. Stateless. */
public final class Webhooks {

    private static final String COLUMNS = "id, caller, bodies, moderates, url, types, secret, previous_secret,"
            + " previous_until, position, tries, next_try, failing_since";

    private Webhooks() {}

    /**
     * Who wants it: what they may see decides what they are told.
     *
     * @param caller their stable name
     * @param bodies the bodies they act for
     * @param moderates whether they see everything
     */
    public record Owner(String caller, Set<String> bodies, boolean moderates) {}

    /**
     * What signs the messages.
     *
     * @param current the secret
     * @param previous the one before, while it still holds
     * @param previousUntil until when it does
     */
    public record Secrets(String current, Optional<String> previous, Optional<String> previousUntil) {}

    /**
     * How far it has come.
     *
     * @param position the last change told, or passed over
     * @param tries how often the next one has failed
     * @param nextTry when it may be tried
     * @param failingSince since when it fails
     */
    public record Progress(long position, int tries, String nextTry, Optional<String> failingSince) {}

    /**
     * One webhook.
     *
     * @param id its id, which its owner chose
     * @param owner who wants it
     * @param url where messages go
     * @param types types of entries, all when empty
     * @param secrets what signs the messages
     * @param progress how far it has come
     */
    public record Webhook(String id, Owner owner, String url, Set<String> types, Secrets secrets, Progress progress) {}

    /** The webhook of that id. */
    public static Optional<Webhook> find(Handle handle, String id) {
        return handle.createQuery("select " + COLUMNS + " from webhook where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findFirst();
    }

    /** The webhooks of a caller behind an id, at most that many. */
    public static List<Webhook> of(Handle handle, String caller, String after, int limit) {
        return handle.createQuery("select " + COLUMNS + " from webhook where caller = :caller and id > :after"
                        + " order by id limit " + limit)
                .bind("caller", caller)
                .bind("after", after)
                .map((row, context) -> read(row))
                .list();
    }

    /** Those that have changes before them and may be tried. */
    public static List<Webhook> due(Handle handle, String now) {
        return handle.createQuery("select " + COLUMNS + " from webhook where next_try <= :now"
                        + " and position < (select last_position from feed_head) order by id")
                .bind("now", now)
                .map((row, context) -> read(row))
                .list();
    }

    /** Puts a webhook in the place of the one of its id. */
    public static void put(Handle handle, Webhook webhook) {
        delete(handle, webhook.id());
        handle.createUpdate("insert into webhook (" + COLUMNS + ") values (:id, :caller, :bodies, :moderates, :url,"
                        + " :types, :secret, :previous, :until, :position, :tries, :next, :since)")
                .bind("id", webhook.id())
                .bind("caller", webhook.owner().caller())
                .bind("bodies", String.join(" ", new TreeSet<>(webhook.owner().bodies())))
                .bind("moderates", webhook.owner().moderates())
                .bind("url", webhook.url())
                .bind("types", String.join(" ", new TreeSet<>(webhook.types())))
                .bind("secret", webhook.secrets().current())
                .bind("previous", webhook.secrets().previous().orElse(null))
                .bind("until", webhook.secrets().previousUntil().orElse(null))
                .bind("position", webhook.progress().position())
                .bind("tries", webhook.progress().tries())
                .bind("next", webhook.progress().nextTry())
                .bind("since", webhook.progress().failingSince().orElse(null))
                .execute();
    }

    /** Notes how far a webhook has come, unless it was deleted meanwhile. */
    public static void note(Handle handle, String id, Progress progress) {
        handle.createUpdate("update webhook set position = :position, tries = :tries, next_try = :next,"
                        + " failing_since = :since where id = :id")
                .bind("position", progress.position())
                .bind("tries", progress.tries())
                .bind("next", progress.nextTry())
                .bind("since", progress.failingSince().orElse(null))
                .bind("id", id)
                .execute();
    }

    /** Deletes a webhook. */
    public static void delete(Handle handle, String id) {
        handle.createUpdate("delete from webhook where id = :id").bind("id", id).execute();
    }

    private static Webhook read(ResultSet row) throws SQLException {
        return new Webhook(
                row.getString("id"),
                new Owner(row.getString("caller"), words(row.getString("bodies")), row.getBoolean("moderates")),
                row.getString("url"),
                words(row.getString("types")),
                new Secrets(
                        row.getString("secret"),
                        Optional.ofNullable(row.getString("previous_secret")),
                        Optional.ofNullable(row.getString("previous_until"))),
                new Progress(
                        row.getLong("position"),
                        row.getInt("tries"),
                        row.getString("next_try"),
                        Optional.ofNullable(row.getString("failing_since"))));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }
}
