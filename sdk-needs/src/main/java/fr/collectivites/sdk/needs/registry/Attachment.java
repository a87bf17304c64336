package fr.collectivites.sdk.needs.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.core.value.NumberText;
import fr.collectivites.sdk.needs.internal.model.Fields;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that goes with a record: what is known of it, not its content. Immutable and thread-safe.
 */
@JsonPropertyOrder({"name", "mediaType", "size", "sha256", "url"})
public final class Attachment extends Entity {

    private final @Nullable String name;
    private final @Nullable String mediaType;
    private final @Nullable NumberText size;
    private final @Nullable String sha256;
    private final @Nullable String url;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Attachment(Builder builder) {
        super(builder);
        this.name = builder.name;
        this.mediaType = builder.mediaType;
        this.size = builder.size;
        this.sha256 = builder.sha256;
        this.url = builder.url;
    }

    /** Starts with its name, media type. */
    public static Builder builder(String name, String mediaType) {
        return new Builder().name(name).mediaType(mediaType);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** File name. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Media type, as found in its content. */
    public Optional<String> mediaType() {
        return Optional.ofNullable(mediaType);
    }

    /** Number of bytes. */
    public Optional<Integer> size() {
        return Fields.whole(size);
    }

    /** {@link #size()} as written, a number or not. */
    public Optional<String> sizeText() {
        return Optional.ofNullable(size).map(NumberText::toString);
    }

    /** SHA-256 of the content, in hexadecimal digits. */
    public Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }

    /** Where it can be read. */
    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(name, mediaType, size, sha256, url);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Attachment", name, mediaType, size);
    }

    /** Builds an {@link Attachment}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String name;
        private @Nullable String mediaType;
        private @Nullable NumberText size;
        private @Nullable String sha256;
        private @Nullable String url;

        private Builder() {}

        private Builder(Attachment from) {
            super(from);
            this.name = from.name;
            this.mediaType = from.mediaType;
            this.size = from.size;
            this.sha256 = from.sha256;
            this.url = from.url;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** File name. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Media type, as found in its content. */
        public Builder mediaType(String mediaType) {
            this.mediaType = mediaType;
            return this;
        }

        /** Number of bytes. */
        public Builder size(int size) {
            this.size = NumberText.of(BigDecimal.valueOf(size));
            return this;
        }

        /** Number of bytes, as written. */
        public Builder size(String size) {
            this.size = NumberText.of(size);
            return this;
        }

        /** SHA-256 of the content, in hexadecimal digits. */
        public Builder sha256(String sha256) {
            this.sha256 = sha256;
            return this;
        }

        /** Where it can be read. */
        public Builder url(String url) {
            this.url = url;
            return this;
        }

        /** The entity. */
        public Attachment build() {
            return new Attachment(this);
        }
    }
}
