package fr.collectivites.sdk.needs.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.core.value.Money;
import fr.collectivites.sdk.needs.internal.model.Fields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An amount of euros that says whether it holds the tax. In JSON amounts are texts with two decimals ({@code "12500.00"}),
 * so that no reader makes a binary fraction of them. Immutable and thread-safe.
 */
@JsonPropertyOrder({"amount", "tax", "vatRate", "amountTtc"})
public final class Amount extends Entity {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,4})?");

    private final @Nullable String amount;
    private final @Nullable String tax;
    private final @Nullable String vatRate;
    private final @Nullable String amountTtc;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Amount(Builder builder) {
        super(builder);
        this.amount = builder.amount;
        this.tax = builder.tax;
        this.vatRate = builder.vatRate;
        this.amountTtc = builder.amountTtc;
    }

    /** Euros with the tax. */
    public static Amount withTax(BigDecimal euros) {
        return builder(euros, TaxKind.INCLUDED).build();
    }

    /** Euros without the tax. */
    public static Amount withoutTax(BigDecimal euros) {
        return builder(euros, TaxKind.EXCLUDED).build();
    }

    /** Starts with euros, rounded to cents, and what they hold. */
    public static Builder builder(BigDecimal euros, TaxKind tax) {
        return new Builder()
                .amount(euros.setScale(2, RoundingMode.HALF_UP).toPlainString())
                .tax(tax);
    }

    /** Starts with an amount as written. */
    public static Builder builder(String amount, TaxKind tax) {
        return new Builder().amount(amount).tax(tax);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Euros. */
    public Optional<BigDecimal> amount() {
        return decimal(amount);
    }

    /** {@link #amount()} as written, a number or not. */
    public Optional<String> amountText() {
        return Optional.ofNullable(amount);
    }

    /** Whether it holds the tax. */
    public Optional<TaxKind> tax() {
        return Fields.read(tax, TaxKind::of);
    }

    /** Rate of the tax, in per cent. */
    public Optional<BigDecimal> vatRate() {
        return decimal(vatRate);
    }

    /** {@link #vatRate()} as written, a number or not. */
    public Optional<String> vatRateText() {
        return Optional.ofNullable(vatRate);
    }

    /** The amount with the tax as told beside one without, a number or not. */
    public Optional<String> amountTtcText() {
        return Optional.ofNullable(amountTtc);
    }

    /** The amount with the tax: as told, or by its rate; empty where nobody can tell. */
    public Optional<BigDecimal> amountWithTax() {
        if (tax().filter(TaxKind.INCLUDED::equals).isPresent()) {
            return amount();
        }
        if (amountTtc != null) {
            return decimal(amountTtc);
        }
        if (tax().filter(TaxKind.EXCLUDED::equals).isPresent() && vatRate().isPresent()) {
            BigDecimal factor = BigDecimal.ONE.add(vatRate().get().movePointLeft(2));
            return amount().map(net -> net.multiply(factor).setScale(2, RoundingMode.HALF_UP));
        }
        return Optional.empty();
    }

    /** As an amount of money, whatever it holds. */
    public Optional<Money> asMoney() {
        return amount().map(Money::euros);
    }

    private static Optional<BigDecimal> decimal(@Nullable String text) {
        return text != null && DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(amount, tax, vatRate, amountTtc);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Amount", amount, tax, vatRate);
    }

    /** Builds an {@link Amount}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String amount;
        private @Nullable String tax;
        private @Nullable String vatRate;
        private @Nullable String amountTtc;

        private Builder() {}

        private Builder(Amount from) {
            super(from);
            this.amount = from.amount;
            this.tax = from.tax;
            this.vatRate = from.vatRate;
            this.amountTtc = from.amountTtc;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Euros, as written. */
        public Builder amount(String amount) {
            this.amount = amount;
            return this;
        }

        /** Whether it holds the tax. */
        public Builder tax(TaxKind tax) {
            this.tax = tax.code();
            return this;
        }

        /** Rate of the tax, in per cent, as written. */
        public Builder vatRate(String vatRate) {
            this.vatRate = vatRate;
            return this;
        }

        /** The amount with the tax, as written, where {@link #amount} is without. */
        public Builder amountTtc(String amountTtc) {
            this.amountTtc = amountTtc;
            return this;
        }

        /** The amount. */
        public Amount build() {
            return new Amount(this);
        }
    }
}
