package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.core.value.Entity;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checksum of the file behind a download address ({@code spdx:Checksum}). Immutable and thread-safe.
 */
@JsonPropertyOrder({"algorithm", "value"})
public final class Checksum extends Entity {

    @NotBlank private final @Nullable String algorithm;

    @NotBlank private final @Nullable String value;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Checksum(Builder builder) {
        super(builder);
        this.algorithm = builder.algorithm;
        this.value = builder.value;
    }

    /** Starts with what is mandatory. */
    public static Builder builder(Algorithm algorithm, String value) {
        return new Builder().algorithm(algorithm).value(value);
    }

    /** A SHA-256 digest. */
    public static Checksum sha256(String value) {
        return builder(Algorithm.SHA_256, value).build();
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** How it is computed. */
    public Optional<Algorithm> algorithm() {
        return Fields.read(algorithm, Algorithm::of);
    }

    /** The digest in hexadecimal digits. */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /** The algorithms that platforms know, by their SPDX names. */
    public static final class Algorithm extends Concept {

        /** SHA-256. */
        public static final Algorithm SHA_256 = new Algorithm("sha256", "SHA-256");
        /** SHA-1, which udata computes itself. */
        public static final Algorithm SHA_1 = new Algorithm("sha1", "SHA-1");
        /** MD5. */
        public static final Algorithm MD5 = new Algorithm("md5", "MD5");
        /** SHA-512; udata drops it. */
        public static final Algorithm SHA_512 = new Algorithm("sha512", "SHA-512");

        private static final Index<Algorithm> INDEX = new Index<>(
                List.of(SHA_256, SHA_1, MD5, SHA_512),
                concept -> Stream.of(concept.label()),
                text -> new Algorithm(text));

        private Algorithm(String code, String label) {
            super(code, "http://spdx.org/rdf/terms#checksumAlgorithm_" + code, label);
        }

        private Algorithm(String unknown) {
            super(unknown);
        }

        /** The known entries of the list. */
        public static List<Algorithm> values() {
            return INDEX.all();
        }

        /**
         * The algorithm of a name ({@code sha256}, {@code SHA-256}) or SPDX URI; one that the list does not have is kept as written.
         *
         * @throws IllegalArgumentException if the text is blank
         */
        @JsonCreator
        public static Algorithm of(String text) {
            return INDEX.of(text);
        }
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(algorithm, value);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("Checksum", algorithm, value);
    }

    /** Builds a {@link Checksum}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable String algorithm;
        private @Nullable String value;

        private Builder() {}

        private Builder(Checksum from) {
            super(from);
            this.algorithm = from.algorithm;
            this.value = from.value;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** How it is computed. */
        public Builder algorithm(Algorithm algorithm) {
            this.algorithm = algorithm.code();
            return this;
        }

        /** The digest in hexadecimal digits. */
        public Builder value(String value) {
            this.value = value;
            return this;
        }

        /** The checksum. */
        public Checksum build() {
            return new Checksum(this);
        }
    }
}
