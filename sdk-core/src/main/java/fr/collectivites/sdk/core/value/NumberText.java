package fr.collectivites.sdk.core.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as written, which may turn out not to be one: {@code 12000}, {@code 0.5}, {@code "environ 5 000"}. In JSON it
 * is a number when it reads as one, else the text. So an entity holds a wrong figure instead of failing on it. Immutable.
 */
public final class NumberText {

    /** The numbers of JSON; an exponent of at most three digits, lest a short text become a very long number. */
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,999})(\\.[0-9]{1,999})?([eE][+-]?[0-9]{1,3})?");

    private final String text;

    private NumberText(String text) {
        this.text = text;
    }

    /** What is written there. */
    @JsonCreator
    public static NumberText of(String text) {
        return new NumberText(text);
    }

    /** A number. */
    @JsonCreator
    public static NumberText of(BigDecimal number) {
        return new NumberText(number.toString());
    }

    /** The number, if the text is one as JSON writes them (a point, no spaces, no unit). */
    public Optional<BigDecimal> number() {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** What JSON holds: the number, or the text. */
    @JsonValue
    private Object json() {
        Optional<BigDecimal> number = number();
        return number.isPresent() ? number.get() : text;
    }

    /** Two are equal when they are written alike. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumberText that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** What is written there. */
    @Override
    public String toString() {
        return text;
    }
}
