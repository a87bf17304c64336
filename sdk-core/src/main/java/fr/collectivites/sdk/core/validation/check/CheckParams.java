package fr.collectivites.sdk.core.validation.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of one declared check and remembers the first that is wrong. */
final class CheckParams {

    private final String check;
    private final Map<String, Object> params;
    private @Nullable String fault;
    private String expected = "";

    CheckParams(String check, Map<String, Object> params) {
        this.check = check;
        this.params = params;
    }

    /** Name of the check, the present one. */
    String check() {
        return check;
    }

    /** Name of a mandatory column. Only {@code column} may not be blank, which Validata does not mind elsewhere. */
    String column(String name) {
        boolean blankAllowed = !name.equals("column");
        if (params.get(name) instanceof String text && (blankAllowed || !text.isEmpty())) {
            return text;
        }
        fail(name, "\"…\"");
        return "";
    }

    /** Names of columns, mandatory. */
    List<String> columns(String name) {
        if (params.get(name) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        fail(name, "[\"…\"]");
        return List.of();
    }

    /** A mandatory text out of a few. */
    String choice(String name, Set<String> allowed) {
        if (params.get(name) instanceof String text && allowed.contains(text)) {
            return text;
        }
        fail(name, String.join(", ", new TreeSet<>(allowed)));
        return "";
    }

    /** Refuses a parameter that no schema can give a right value. */
    void none(String name) {
        if (params.containsKey(name)) {
            fail(name, "—");
        }
    }

    /** A text that may be left out; empty then. */
    String optionalText(String name) {
        Object value = params.getOrDefault(name, "");
        if (value instanceof String text) {
            return text;
        }
        fail(name, "\"…\"");
        return "";
    }

    private void fail(String name, String wanted) {
        if (fault == null) {
            fault = name;
            expected = wanted;
        }
    }

    /** Name of the first wrong parameter, if there is one. */
    @Nullable String fault() {
        return fault;
    }

    /** What the wrong parameter should have been, in words of no language: a text in JSON, a list of them, or the choices. */
    String expected() {
        return expected;
    }

    /** A parameter as written, empty when it is not there. */
    String written(String name) {
        Object value = params.get(name);
        return value == null ? "" : value.toString();
    }
}
