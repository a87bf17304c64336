package fr.collectivites.sdk.needs.systems;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.core.value.NumberText;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An application of an information system. Immutable and thread-safe.
 */
@JsonPropertyOrder({
    "name",
    "publisher",
    "kind",
    "m57",
    "hosting",
    "libre",
    "licence",
    "catalogRefs",
    "contractEnd",
    "annualCost",
    "users",
    "processesPersonalData",
    "restricted"
})
public final class Application extends Entity {

    private final @Nullable String name;
    private final @Nullable String publisher;
    private final @Nullable String kind;
    private final @Nullable List<String> m57;
    private final @Nullable String hosting;
    private final @Nullable Boolean libre;
    private final @Nullable String licence;
    private final @Nullable CatalogRefs catalogRefs;
    private final @Nullable String contractEnd;
    private final @Nullable Amount annualCost;
    private final @Nullable NumberText users;
    private final @Nullable Boolean processesPersonalData;
    private final @Nullable ApplicationSecurity restricted;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Application(Builder builder) {
        super(builder);
        this.name = builder.name;
        this.publisher = builder.publisher;
        this.kind = builder.kind;
        this.m57 = Fields.copy(builder.m57);
        this.hosting = builder.hosting;
        this.libre = builder.libre;
        this.licence = builder.licence;
        this.catalogRefs = builder.catalogRefs;
        this.contractEnd = builder.contractEnd;
        this.annualCost = builder.annualCost;
        this.users = builder.users;
        this.processesPersonalData = builder.processesPersonalData;
        this.restricted = builder.restricted;
    }

    /** Starts with its name, kind. */
    public static Builder builder(String name, ApplicationKind kind) {
        return new Builder().name(name).kind(kind);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Name. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Who makes it. */
    public Optional<String> publisher() {
        return Optional.ofNullable(publisher);
    }

    /** Kind. */
    public Optional<ApplicationKind> kind() {
        return Fields.read(kind, ApplicationKind::of);
    }

    /** Function of the M57 accounts that it serves. */
    public List<String> m57() {
        return Fields.list(m57);
    }

    /** Where it runs. */
    public Optional<Hosting> hosting() {
        return Fields.read(hosting, Hosting::of);
    }

    /** Whether it is free software. */
    public Optional<Boolean> libre() {
        return Optional.ofNullable(libre);
    }

    /** Licence, as an SPDX identifier. */
    public Optional<String> licence() {
        return Optional.ofNullable(licence);
    }

    /** What it is called in catalogues. */
    public Optional<CatalogRefs> catalogRefs() {
        return Optional.ofNullable(catalogRefs);
    }

    /** Last day of the contract. */
    public Optional<IsoDate> contractEnd() {
        return Fields.parse(contractEnd, IsoDate::parse);
    }

    /** {@link #contractEnd()} as written, readable or not. */
    public Optional<String> contractEndText() {
        return Optional.ofNullable(contractEnd);
    }

    /** Cost of a year. */
    public Optional<Amount> annualCost() {
        return Optional.ofNullable(annualCost);
    }

    /** Number of users. */
    public Optional<Integer> users() {
        return Fields.whole(users);
    }

    /** {@link #users()} as written, a number or not. */
    public Optional<String> usersText() {
        return Optional.ofNullable(users).map(NumberText::toString);
    }

    /** Whether it processes personal data. */
    public Optional<Boolean> processesPersonalData() {
        return Optional.ofNullable(processesPersonalData);
    }

    /** What touches its security. */
    public Optional<ApplicationSecurity> restricted() {
        return Optional.ofNullable(restricted);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(
                name,
                publisher,
                kind,
                m57,
                hosting,
                libre,
                licence,
                catalogRefs,
                contractEnd,
                annualCost,
                users,
                processesPersonalData,
                restricted);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Application", name, kind);
    }

    /** Builds an {@link Application}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String name;
        private @Nullable String publisher;
        private @Nullable String kind;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> m57;

        private @Nullable String hosting;
        private @Nullable Boolean libre;
        private @Nullable String licence;
        private @Nullable CatalogRefs catalogRefs;
        private @Nullable String contractEnd;
        private @Nullable Amount annualCost;
        private @Nullable NumberText users;
        private @Nullable Boolean processesPersonalData;
        private @Nullable ApplicationSecurity restricted;

        private Builder() {}

        private Builder(Application from) {
            super(from);
            this.name = from.name;
            this.publisher = from.publisher;
            this.kind = from.kind;
            this.m57 = Fields.open(from.m57);
            this.hosting = from.hosting;
            this.libre = from.libre;
            this.licence = from.licence;
            this.catalogRefs = from.catalogRefs;
            this.contractEnd = from.contractEnd;
            this.annualCost = from.annualCost;
            this.users = from.users;
            this.processesPersonalData = from.processesPersonalData;
            this.restricted = from.restricted;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Name. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Who makes it. */
        public Builder publisher(String publisher) {
            this.publisher = publisher;
            return this;
        }

        /** Kind. */
        public Builder kind(ApplicationKind kind) {
            this.kind = kind.code();
            return this;
        }

        /** Adds one: function of the M57 accounts that it serves. */
        public Builder m57Function(String m57Function) {
            this.m57 = Fields.add(this.m57, m57Function);
            return this;
        }

        /** Takes out all of them: function of the M57 accounts that it serves. */
        public Builder noM57() {
            this.m57 = null;
            return this;
        }

        /** Where it runs. */
        public Builder hosting(Hosting hosting) {
            this.hosting = hosting.code();
            return this;
        }

        /** Whether it is free software. */
        public Builder libre(boolean libre) {
            this.libre = libre;
            return this;
        }

        /** Licence, as an SPDX identifier. */
        public Builder licence(String licence) {
            this.licence = licence;
            return this;
        }

        /** What it is called in catalogues. */
        public Builder catalogRefs(CatalogRefs catalogRefs) {
            this.catalogRefs = catalogRefs;
            return this;
        }

        /** Last day of the contract. */
        public Builder contractEnd(LocalDate contractEnd) {
            this.contractEnd = contractEnd.toString();
            return this;
        }

        /** Last day of the contract, as written. */
        public Builder contractEnd(String contractEnd) {
            this.contractEnd = contractEnd;
            return this;
        }

        /** Cost of a year. */
        public Builder annualCost(Amount annualCost) {
            this.annualCost = annualCost;
            return this;
        }

        /** Number of users. */
        public Builder users(int users) {
            this.users = NumberText.of(BigDecimal.valueOf(users));
            return this;
        }

        /** Number of users, as written. */
        public Builder users(String users) {
            this.users = NumberText.of(users);
            return this;
        }

        /** Whether it processes personal data. */
        public Builder processesPersonalData(boolean processesPersonalData) {
            this.processesPersonalData = processesPersonalData;
            return this;
        }

        /** What touches its security. */
        public Builder restricted(ApplicationSecurity restricted) {
            this.restricted = restricted;
            return this;
        }

        /** The entity. */
        public Application build() {
            return new Application(this);
        }
    }
}
