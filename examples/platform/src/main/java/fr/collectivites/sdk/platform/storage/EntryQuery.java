package fr.collectivites.sdk.platform.storage;

import fr.collectivites.sdk.platform.registry.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Which entries to list, in which order, from where on. The order is total: ties are broken by id. Not thread-safe.
 */
public final class EntryQuery {

    /** Fields to sort by, under their names in JSON, and what stands for them in the table. */
    public static final Map<String, String> SORTABLE = Map.of(
            "updatedAt",
            "updated_at",
            "createdAt",
            "created_at",
            "title",
            "sort_title",
            "status",
            "coalesce(status, '')",
            "theme",
            "coalesce(theme, '')",
            "reference",
            "reference");

    private final Kind kind;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private List<Order> orders = List.of(new Order("updated_at", true));
    private List<String> after = List.of();
    private boolean backwards;
    private int limit = 50;

    /**
     * One key of the order.
     *
     * @param column column of the table, never null in it
     * @param descending whether the greatest comes first
     */
    public record Order(String column, boolean descending) {}

    private EntryQuery(Kind kind) {
        this.kind = kind;
        conditions.add("kind = :kind and not deleted");
        values.put("kind", kind.name());
    }

    /** All of a collection, the one last changed first. */
    public static EntryQuery of(Kind kind) {
        return new EntryQuery(kind);
    }

    /** Its collection. */
    public Kind kind() {
        return kind;
    }

    /** Only those whose column holds one of the values. */
    public EntryQuery in(String column, List<String> wanted) {
        String name = "in_" + column;
        conditions.add(wanted.isEmpty() ? "1 = 0" : column + " in (<" + name + ">)");
        if (!wanted.isEmpty()) {
            lists.put(name, List.copyOf(wanted));
        }
        return this;
    }

    /** Only those that concern one of the places: their perimeter names one of these codes. */
    public EntryQuery places(Set<String> codes) {
        // Several filters of places may stand side by side: each has a name of its own
        String name = "places_" + lists.size();
        conditions.add("id in (select p.id from entry_place p where p.kind = :kind and p.place in (<" + name + ">))");
        lists.put(name, List.copyOf(new TreeSet<>(codes)));
        return this;
    }

    /** Only those changed at that instant or later. */
    public EntryQuery updatedSince(String instant) {
        conditions.add("updated_at >= :since");
        values.put("since", instant);
        return this;
    }

    /** Only those that hold words beginning like all these, already folded. */
    public EntryQuery words(List<String> folded) {
        for (int i = 0; i < folded.size(); i++) {
            conditions.add("search_text like :word" + i + " escape '!'");
            String escaped = folded.get(i).replace("!", "!!").replace("%", "!%").replace("_", "!_");
            values.put("word" + i, "% " + escaped + "%");
        }
        return this;
    }

    /** Only those that somebody may see who acts for these bodies. */
    public EntryQuery visibleTo(Set<String> bodies, boolean partner) {
        String open = "visibility in ('PUBLIC', 'PARTNERS')";
        if (!partner) {
            open = "visibility = 'PUBLIC'";
            Set<String> passed = Entry.PASSED.getOrDefault(kind, Set.of());
            if (!passed.isEmpty()) {
                open += " and status in (<passed>)";
                lists.put("passed", List.copyOf(new TreeSet<>(passed)));
            }
        }
        // A draft is nobody's business but its author's side
        String told = "(status is null or status <> 'DRAFT')";
        if (bodies.isEmpty()) {
            conditions.add(open + " and " + told);
        } else {
            conditions.add("((" + open + " and " + told + ") or owner_code in (<bodies>))");
            lists.put("bodies", List.copyOf(new TreeSet<>(bodies)));
        }
        return this;
    }

    /** Sorts by these keys, then by id. */
    public EntryQuery sort(List<Order> keys) {
        this.orders = List.copyOf(keys);
        return this;
    }

    /** The keys of the order. */
    public List<Order> orders() {
        return orders;
    }

    /** Begins behind an entry (before it, for {@code backwards}): its values of the keys of the order, and its id. */
    public EntryQuery after(List<String> keys, boolean before) {
        this.after = List.copyOf(keys);
        this.backwards = before;
        return this;
    }

    /** At most that many. */
    public EntryQuery limit(int most) {
        this.limit = most;
        return this;
    }

    int limit() {
        return limit;
    }

    boolean isBackwards() {
        return backwards;
    }

    String where() {
        return String.join(" and ", conditions);
    }

    /** The condition that begins behind the last entry seen, key by key. */
    String position() {
        if (after.isEmpty()) {
            return "";
        }
        List<String> alternatives = new ArrayList<>();
        StringBuilder equal = new StringBuilder();
        for (int i = 0; i <= orders.size(); i++) {
            boolean last = i == orders.size();
            String column = last ? "id" : orders.get(i).column();
            boolean down = !last && orders.get(i).descending();
            String comparison = down == backwards ? ">" : "<";
            alternatives.add("(" + equal + column + " " + comparison + " :after" + i + ")");
            equal.append(column).append(" = :after").append(i).append(" and ");
        }
        return " and (" + String.join(" or ", alternatives) + ")";
    }

    String order() {
        StringBuilder order = new StringBuilder();
        for (Order key : orders) {
            order.append(key.column()).append(key.descending() == backwards ? " asc, " : " desc, ");
        }
        return order + (backwards ? "id desc" : "id asc");
    }

    void bind(SqlStatement<?> statement, boolean withPosition) {
        values.forEach(statement::bind);
        lists.forEach(statement::bindList);
        if (withPosition) {
            for (int i = 0; i < after.size(); i++) {
                statement.bind("after" + i, after.get(i));
            }
        }
    }
}
