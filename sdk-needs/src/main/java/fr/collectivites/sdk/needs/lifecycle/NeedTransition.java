package fr.collectivites.sdk.needs.lifecycle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.need.NeedStatus;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A change of state that is asked for. Immutable and thread-safe. */
@JsonPropertyOrder({"to", "reason", "mergedInto"})
public final class NeedTransition extends Entity {

    private final @Nullable String to;
    private final @Nullable String reason;
    private final @Nullable String mergedInto;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private NeedTransition(Builder builder) {
        super(builder);
        this.to = builder.to;
        this.reason = builder.reason;
        this.mergedInto = builder.mergedInto;
    }

    /** Starts with the state to come to. */
    public static Builder builder(NeedStatus to) {
        return new Builder().to(to);
    }

    /** To a state, without a word. */
    public static NeedTransition to(NeedStatus to) {
        return builder(to).build();
    }

    /** To a state, with a reason, question or answer. */
    public static NeedTransition to(NeedStatus to, String reason) {
        return builder(to).reason(reason).build();
    }

    /** Into another need. */
    public static NeedTransition mergeInto(String needId) {
        return builder(NeedStatus.MERGED).mergedInto(needId).build();
    }

    /** The state to come to. */
    public Optional<NeedStatus> to() {
        return Fields.read(to, NeedStatus::of);
    }

    /** Reason, question or answer, at most 2,000 characters. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Identifier of the need that it is merged into. */
    public Optional<String> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(to, reason, mergedInto);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("NeedTransition", to, mergedInto);
    }

    /** Builds a {@link NeedTransition}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String to;
        private @Nullable String reason;
        private @Nullable String mergedInto;

        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** The state to come to. */
        public Builder to(NeedStatus to) {
            this.to = to.code();
            return this;
        }

        /** Reason, question or answer. */
        public Builder reason(String reason) {
            this.reason = reason;
            return this;
        }

        /** Identifier of the need that it is merged into. */
        public Builder mergedInto(String mergedInto) {
            this.mergedInto = mergedInto;
            return this;
        }

        /** The change of state. */
        public NeedTransition build() {
            return new NeedTransition(this);
        }
    }
}
