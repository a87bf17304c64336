package fr.collectivites.sdk.core.writing;

import fr.collectivites.sdk.core.internal.json.Json;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.FieldType;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.validation.check.GeoPoint;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes values the way their field reads them. Texts are written as they are; a value that its field cannot take is
 * written plainly, and validation says so. Immutable and thread-safe.
 */
final class CellText {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** The numeric directives of C date patterns; a pattern with any other is not ours to write. */
    private static final Map<Character, String> DIRECTIVES =
            Map.of('Y', "uuuu", 'm', "MM", 'd', "dd", 'H', "HH", 'M', "mm", 'S', "ss", 'y', "uu", 'j', "DDD");

    private final @Nullable Field field;
    private final String missing;
    private final Optional<DateTimeFormatter> moments;

    private CellText(@Nullable Field field, String missing) {
        this.field = field;
        this.missing = missing;
        this.moments = field == null ? Optional.empty() : formatter(field.format());
    }

    /** The writer of a field's cells. */
    static CellText of(Field field, TableSchema schema) {
        List<String> words = field.texts("missingValues").orElse(schema.missingValues());
        return new CellText(field, words.isEmpty() || words.contains("") ? "" : words.get(0));
    }

    /** The writer of cells in a column that the schema does not know. */
    static CellText ofExtra() {
        return new CellText(null, "");
    }

    /** The text of a value; null and an empty {@code Optional} are missing values. */
    String of(@Nullable Object value) {
        if (value == null || (value instanceof Optional<?> none && none.isEmpty())) {
            return missing;
        } else if (value instanceof Optional<?> some) {
            return of(some.get());
        } else if (value instanceof String text) {
            // An empty text says nothing either
            return text.isEmpty() ? missing : text;
        } else if (value instanceof Boolean bool) {
            return bool(bool);
        } else if (value instanceof Number number) {
            return number(number);
        } else if (value instanceof java.util.Date date) {
            return moment(ofJdbc(date));
        } else if (value instanceof TemporalAccessor moment) {
            return moment(moment);
        } else if (value instanceof GeoPoint point) {
            return point(point);
        } else if (value instanceof Collection<?> list) {
            return list(list);
        }
        return value instanceof Map<?, ?> ? Json.write(value) : value.toString();
    }

    private String bool(boolean value) {
        if (field == null || field.type() != FieldType.BOOLEAN) {
            return String.valueOf(value);
        }
        List<String> words = field.texts(value ? "trueValues" : "falseValues")
                .filter(w -> !w.isEmpty())
                .orElse(List.of(String.valueOf(value)));
        return words.get(0);
    }

    private String number(Number number) {
        String plain = plain(number);
        String mark = field == null || field.type() != FieldType.NUMBER
                ? ""
                : field.text("decimalChar").orElse("");
        return mark.isEmpty() ? plain : plain.replace(".", mark);
    }

    private String plain(Number number) {
        if (number instanceof Double || number instanceof Float) {
            // The shortest text that gives the same double: 0.1, not 0.1000000000000000055
            double value = number.doubleValue();
            return Double.isFinite(value)
                    ? whole(new BigDecimal(number.toString()))
                    : value > 0 ? "INF" : value < 0 ? "-INF" : "NaN";
        } else if (number instanceof BigDecimal decimal) {
            return whole(decimal);
        }
        return number instanceof BigInteger ? number.toString() : String.valueOf(number.longValue());
    }

    /** Without exponent; an integer field, and a text such as an identifier, has no decimals where these are zeros. */
    private String whole(BigDecimal decimal) {
        boolean decimals = field != null && field.type() == FieldType.NUMBER;
        if (!decimals && decimal.signum() != 0 && decimal.stripTrailingZeros().scale() <= 0) {
            return decimal.stripTrailingZeros().toPlainString();
        }
        return decimal.signum() == 0 && !decimals ? "0" : decimal.toPlainString();
    }

    private static TemporalAccessor ofJdbc(java.util.Date date) {
        if (date instanceof java.sql.Date day) {
            return day.toLocalDate();
        } else if (date instanceof java.sql.Time time) {
            return time.toLocalTime();
        }
        return date instanceof java.sql.Timestamp stamp ? stamp.toLocalDateTime() : date.toInstant();
    }

    private String moment(TemporalAccessor value) {
        TemporalAccessor moment = value instanceof Instant instant
                ? instant.atOffset(ZoneOffset.UTC)
                : value instanceof ZonedDateTime zoned ? zoned.toOffsetDateTime() : value;
        if (field != null && field.type() == FieldType.DATE) {
            moment = day(moment);
        } else if (field != null && field.type() == FieldType.YEAR && moment.isSupported(ChronoField.YEAR)) {
            return String.valueOf(moment.get(ChronoField.YEAR));
        }
        if (field != null && moments.isPresent() && supports(moment)) {
            return moments.get().format(moment);
        } else if (moment instanceof LocalTime time) {
            return SECONDS.format(time.truncatedTo(ChronoUnit.SECONDS));
        } else if (moment instanceof LocalDateTime local) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local.truncatedTo(ChronoUnit.SECONDS));
        }
        return moment instanceof OffsetDateTime offset
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(offset.truncatedTo(ChronoUnit.SECONDS))
                : moment.toString();
    }

    /** A day out of a moment at midnight; any other time of day would be lost, and is for validation to refuse. */
    private static TemporalAccessor day(TemporalAccessor moment) {
        boolean midnight = moment.isSupported(ChronoField.NANO_OF_DAY) && moment.getLong(ChronoField.NANO_OF_DAY) == 0;
        return midnight && moment.isSupported(ChronoField.EPOCH_DAY) ? LocalDate.from(moment) : moment;
    }

    private boolean supports(TemporalAccessor moment) {
        return field != null
                && switch (field.type()) {
                    case DATE -> moment instanceof LocalDate;
                    case TIME -> moment instanceof LocalTime;
                    case DATETIME -> moment instanceof LocalDateTime || moment instanceof OffsetDateTime;
                    default -> false;
                };
    }

    private String point(GeoPoint point) {
        String lon = point.lon().toPlainString();
        String lat = point.lat().toPlainString();
        return switch (field == null ? "" : field.format()) {
            case "array" -> "[" + lon + ", " + lat + "]";
            case "object" -> "{\"lon\": " + lon + ", \"lat\": " + lat + "}";
            default -> lon + ", " + lat;
        };
    }

    private String list(Collection<?> list) {
        if (field == null || field.type() != FieldType.LIST) {
            return Json.write(new ArrayList<>(list));
        }
        String delimiter = field.text("delimiter").filter(d -> !d.isEmpty()).orElse(",");
        return list.stream().map(String::valueOf).collect(Collectors.joining(delimiter));
    }

    private static Optional<DateTimeFormatter> formatter(String format) {
        if (format.indexOf('%') < 0) {
            return Optional.empty();
        }
        DateTimeFormatterBuilder formatter = new DateTimeFormatterBuilder();
        String expanded =
                format.replace("%T", "%H:%M:%S").replace("%R", "%H:%M").replace("%F", "%Y-%m-%d");
        boolean directive = false;
        for (int i = 0; i < expanded.length(); i++) {
            char c = expanded.charAt(i);
            if (!directive && c != '%') {
                formatter.appendLiteral(c);
            } else if (directive) {
                String pattern = DIRECTIVES.get(c);
                if (pattern == null) {
                    return Optional.empty();
                }
                formatter.appendPattern(pattern);
            }
            directive = !directive && c == '%';
        }
        return Optional.of(formatter.toFormatter(Locale.ROOT));
    }
}
