package fr.collectivites.sdk.opendata.internal.text;

import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.util.Locale;
import java.util.Map;

/** The texts of sdk-opendata's bundle, and numbers as people write them. Immutable and thread-safe. */
public final class Words {

    private static final char NARROW_SPACE = '\u202F';

    private final Messages messages;
    private final boolean french;

    private Words(Locale locale) {
        this.messages = Messages.of(OpendataCode.DECLARATION_SYNTAX, locale);
        this.french = Messages.language(locale).equals(Locale.FRENCH);
    }

    /** French words for a French locale, else English ones. */
    public static Words in(Locale locale) {
        return new Words(locale);
    }

    /** The text of a key. */
    public String text(String key) {
        return messages.text(key);
    }

    /** The text of a key with its placeholders filled. */
    public String text(String key, Map<String, String> arguments) {
        return messages.text(key, arguments);
    }

    /** The text of a key, or something else where the bundle has no such key. */
    public String textOr(String key, String other) {
        return messages.find(key).orElse(other);
    }

    /** The text of {@code KEY.one} or {@code KEY.many} with {@code {count}} filled; in French, zero is singular. */
    public String count(String key, long count) {
        boolean one = french ? Math.abs(count) < 2 : count == 1;
        return messages.text(key + (one ? ".one" : ".many"), Map.of("count", number(count)));
    }

    /** A whole number in groups of three digits. */
    public String number(long value) {
        String digits = Long.toString(Math.abs(value));
        StringBuilder out = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            out.insert(at, french ? NARROW_SPACE : ',');
        }
        return value < 0 ? "-" + out : out.toString();
    }

    /** A number of bytes with its decimal unit: {@code 812 octets}, {@code 14,1 ko}, {@code 3 Mo}. */
    public String size(long bytes) {
        if (bytes < 1_000) {
            return count("size.bytes", bytes);
        }
        String[] units = {"size.kilo", "size.mega", "size.giga", "size.tera"};
        long unit = 1_000;
        int i = 0;
        // 999,95 ko would round to 1000,0 ko.
        while (i < units.length - 1 && (bytes * 10 + unit / 2) / unit >= 10_000) {
            unit *= 1_000;
            i++;
        }
        long tenths = (bytes * 10 + unit / 2) / unit;
        String figure = number(tenths / 10) + (tenths % 10 == 0 ? "" : (french ? "," : ".") + tenths % 10);
        return messages.text(units[i], Map.of("count", figure));
    }
}
