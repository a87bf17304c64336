package fr.collectivites.sdk.needs.client;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which records are asked for; several values of one kind are alternatives. Immutable and thread-safe. */
public final class NeedsQuery {

    private final Map<String, String> parameters;

    private NeedsQuery(Map<String, String> parameters) {
        this.parameters = Map.copyOf(parameters);
    }

    /** All records. */
    public static NeedsQuery all() {
        return builder().build();
    }

    /** Starts with all records. */
    public static Builder builder() {
        return new Builder();
    }

    /** The parameters of the address. */
    Map<String, String> parameters() {
        return parameters;
    }

    /** Builds a {@link NeedsQuery}. Not thread-safe. */
    public static final class Builder {
        private final Map<String, String> parameters = new LinkedHashMap<>();

        private Builder() {}

        /** Adds a theme. */
        public Builder theme(NeedTheme theme) {
            return add("theme", theme.code());
        }

        /** Adds a state of needs. */
        public Builder status(NeedStatus status) {
            return add("status", status.code());
        }

        /** Adds an EPCI: records whose areas touch its communes. */
        public Builder epci(EpciCode epci) {
            return add("epci", epci.value());
        }

        /** Adds a commune. */
        public Builder commune(CommuneCode commune) {
            return add("commune", commune.value());
        }

        /** Adds an owner. */
        public Builder owner(Siren owner) {
            return add("owner", owner.value());
        }

        /** Only what has changed since. */
        public Builder updatedSince(Instant moment) {
            parameters.put("updatedSince", moment.toString());
            return this;
        }

        /** Only what has these words, 2 to 200 characters. */
        public Builder text(String words) {
            parameters.put("q", words);
            return this;
        }

        /** The order, such as {@code -updatedAt,title}. */
        public Builder sort(String fields) {
            parameters.put("sort", fields);
            return this;
        }

        /** Records in each page, 1 to 500; the platform may give fewer. */
        public Builder pageSize(int records) {
            parameters.put("limit", String.valueOf(records));
            return this;
        }

        private Builder add(String name, String value) {
            parameters.merge(name, value, (all, one) -> all + "," + one);
            return this;
        }

        /** The query. */
        public NeedsQuery build() {
            return new NeedsQuery(parameters);
        }
    }
}
