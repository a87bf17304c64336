package fr.collectivites.sdk.core.value;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.collectivites.sdk.core.internal.model.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What all entities have in common: they hold their texts as written, keep the members of their JSON that they do not
 * know, and are equal when all their fields are. Any Jackson 2 or 3 reads and writes them by their private fields.
 * Immutable and thread-safe.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
@JsonInclude(JsonInclude.Include.NON_NULL)
public abstract class Entity {

    @JsonAnyGetter
    private final Map<String, @Nullable Object> unknownFields;

    /** Takes the unknown members that the builder was given. */
    protected Entity(Builder<?> builder) {
        this.unknownFields = Fields.freeze(builder.unknownFields);
    }

    /** Members of the JSON that this class does not know, as read, in their order. */
    public final Map<String, @Nullable Object> unknownFields() {
        return unknownFields;
    }

    /** The fields of this class and of those above it, in a fixed order, for comparison. */
    protected abstract Stream<@Nullable Object> state();

    private List<@Nullable Object> all() {
        return Stream.<@Nullable Object>concat(state(), Stream.of(unknownFields))
                .toList();
    }

    /** Two are equal when they are of one class and all their fields are equal. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Entity that && that.getClass() == getClass() && all().equals(that.all());
    }

    @Override
    public final int hashCode() {
        return all().hashCode();
    }

    /**
     * What the builders have in common. Not thread-safe.
     *
     * @param <B> the builder itself
     */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public abstract static class Builder<B extends Builder<B>> {

        @JsonAnySetter
        private final Map<String, @Nullable Object> unknownFields = new LinkedHashMap<>();

        /** Starts without unknown members. */
        protected Builder() {}

        /** Starts with the unknown members of an entity. */
        protected Builder(Entity from) {
            unknownFields.putAll(from.unknownFields);
        }

        /** This builder. */
        protected abstract B self();

        /** A member of the JSON that the class does not know. */
        public final B unknownField(String name, @Nullable Object value) {
            unknownFields.put(name, value);
            return self();
        }
    }
}
