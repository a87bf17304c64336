package fr.collectivites.sdk.core.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money.
 *
 * @param amount the amount; negative for a debt
 * @param currency its currency: the euro, or the Pacific franc ({@code XPF})
 */
public record Money(BigDecimal amount, Currency currency) {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final char NARROW_SPACE = '\u202F';
    private static final char NBSP = '\u00A0';

    /** An amount of euros. */
    public static Money euros(BigDecimal amount) {
        return new Money(amount, EURO);
    }

    /** An amount of whole euros. */
    public static Money euros(long amount) {
        return euros(BigDecimal.valueOf(amount));
    }

    /**
     * The sum of both.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
        }
        return new Money(amount.add(other.amount), currency);
    }

    /** As French writes it: « 12 500 € », « 12 500,50 € », cents only where there are some. */
    public String toFrench() {
        BigDecimal rounded = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
        boolean whole = rounded.stripTrailingZeros().scale() <= 0;
        String[] parts = rounded.abs().toPlainString().split("\\.");
        StringBuilder text = new StringBuilder(parts[0]);
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, NARROW_SPACE);
        }
        if (rounded.signum() < 0) {
            text.insert(0, '-');
        }
        if (!whole) {
            text.append(',').append(parts[1]);
        }
        return text.append(NBSP)
                .append(currency.equals(EURO) ? "€" : currency.getCurrencyCode())
                .toString();
    }
}
