package fr.collectivites.sdk.core.datapackage;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.table.Dialect;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A Table Dialect 2.0 or CSV Dialect 1.2 descriptor; a property of a wrong kind is reported and left out. */
final class DialectParser {

    /** Of databases, of the descriptor itself, and of CSV Dialect 1.2 without a meaning for reading. */
    private static final Set<String> WITHOUT_EFFECT =
            Set.of("$schema", "table", "csvddfVersion", "caseSensitiveHeader", "name", "title", "description", "type");

    private final String pointer;
    private final List<Problem> problems;
    private final Dialect.Builder dialect = Dialect.builder();

    DialectParser(String pointer, List<Problem> problems) {
        this.pointer = pointer;
        this.problems = problems;
    }

    Dialect parse(Map<String, @Nullable Object> descriptor) {
        descriptor.forEach((key, value) -> {
            if (value != null) {
                take(key, value);
            }
        });
        boolean both = descriptor.get("escapeChar") != null && descriptor.get("quoteChar") != null;
        if (both) {
            add(CoreCode.DATA_PACKAGE_WARNING, "escapeChar", "escape-and-quote", descriptor.get("escapeChar"));
        }
        return dialect.build();
    }

    private void take(String key, Object value) {
        switch (key) {
            case "header" -> flag(key, value, dialect::header);
            case "headerRows" -> rows(key, value, dialect::headerRows);
            case "headerJoin" -> text(key, value, true, dialect::headerJoin);
            case "commentRows" -> rows(key, value, dialect::commentRows);
            case "commentChar" -> text(key, value, false, dialect::commentChar);
            case "nullSequence" -> text(key, value, true, dialect::nullSequence);
            case "delimiter" -> text(key, value, false, dialect::delimiter);
            case "lineTerminator" -> text(key, value, false, dialect::lineTerminator);
            case "quoteChar" -> character(key, value, dialect::quoteChar);
            case "doubleQuote" -> flag(key, value, dialect::doubleQuote);
            case "escapeChar" -> character(key, value, dialect::escapeChar);
            case "skipInitialSpace" -> flag(key, value, dialect::skipInitialSpace);
            case "property" -> text(key, value, false, dialect::property);
            case "itemType" -> itemType(value);
            case "itemKeys" -> itemKeys(value);
            case "sheetNumber" -> sheetNumber(value);
            case "sheetName" -> text(key, value, false, dialect::sheet);
            default -> {
                if (!WITHOUT_EFFECT.contains(key)) {
                    add(CoreCode.DATA_PACKAGE_WARNING, key, "unknown-dialect-property", key);
                }
            }
        }
    }

    private void flag(String key, Object value, Consumer<Boolean> setter) {
        if (value instanceof Boolean flag) {
            setter.accept(flag);
        } else {
            bad(key, value);
        }
    }

    private void text(String key, Object value, boolean mayBeEmpty, Consumer<String> setter) {
        if (value instanceof String text && (mayBeEmpty || !text.isEmpty())) {
            setter.accept(text);
        } else {
            bad(key, value);
        }
    }

    private void character(String key, Object value, Consumer<Character> setter) {
        if (value instanceof String text && text.length() == 1) {
            setter.accept(text.charAt(0));
        } else {
            bad(key, value);
        }
    }

    private void rows(String key, Object value, Consumer<List<Integer>> setter) {
        List<Integer> rows = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (isFromOne(item)) {
                    rows.add(((BigInteger) item).intValue());
                }
            }
            if (rows.size() == list.size()) {
                setter.accept(rows);
                return;
            }
        }
        bad(key, value);
    }

    private static boolean isFromOne(@Nullable Object value) {
        return value instanceof BigInteger number && number.signum() > 0 && number.bitLength() < Integer.SIZE;
    }

    private void itemType(Object value) {
        if ("array".equals(value)) {
            dialect.itemType(Dialect.ItemType.ARRAY);
        } else if ("object".equals(value)) {
            dialect.itemType(Dialect.ItemType.OBJECT);
        } else {
            bad("itemType", value);
        }
    }

    private void itemKeys(Object value) {
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            dialect.itemKeys(list.stream().map(String.class::cast).toList());
        } else {
            bad("itemKeys", value);
        }
    }

    private void sheetNumber(Object value) {
        if (isFromOne(value)) {
            dialect.sheet(value.toString());
        } else {
            bad("sheetNumber", value);
        }
    }

    private void bad(String key, Object value) {
        add(CoreCode.DATA_PACKAGE_ERROR, key, "dialect-value", value);
    }

    private void add(CoreCode code, String key, String rule, @Nullable Object value) {
        problems.add(PackageParser.finding(code, pointer + "/" + key, rule, value));
    }
}
