package fr.collectivites.sdk.core.table;

import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How to read a source where detection must be overruled. Immutable. */
public final class ReadOptions {

    private static final ReadOptions DEFAULTS = builder().build();

    private final @Nullable Character delimiter;
    private final @Nullable Charset encoding;
    private final @Nullable String sheet;
    private final @Nullable Integer headerRow;
    private final Dialect dialect;
    private final Limits limits;

    private ReadOptions(Builder builder) {
        this.delimiter = builder.delimiter;
        this.encoding = builder.encoding;
        this.sheet = builder.sheet;
        this.headerRow = builder.headerRow;
        this.dialect = builder.dialect;
        this.limits = builder.limits;
    }

    /** Whether text can be parted by that one character. */
    static boolean isDelimiter(char delimiter) {
        return delimiter != 0 && delimiter <= 126 && delimiter != '"' && delimiter != '\n' && delimiter != '\r';
    }

    /** Everything detected, default limits. */
    public static ReadOptions defaults() {
        return DEFAULTS;
    }

    /** Starts options with everything detected. */
    public static Builder builder() {
        return new Builder();
    }

    /** The delimiter, before that of the dialect; detected when neither tells it. */
    public Optional<Character> delimiter() {
        return Optional.ofNullable(delimiter);
    }

    /** The encoding; detected when empty. */
    public Optional<Charset> encoding() {
        return Optional.ofNullable(encoding);
    }

    /** Name of the sheet, or its number from 1, before that of the dialect; the first one when neither tells it. */
    public Optional<String> sheet() {
        return Optional.ofNullable(sheet);
    }

    /** How the table is laid out. */
    public Dialect dialect() {
        return dialect;
    }

    /** Row of the header, from 1, before those of the dialect; guessed when neither tells it. */
    public Optional<Integer> headerRow() {
        return Optional.ofNullable(headerRow);
    }

    /** Bounds on what is read. */
    public Limits limits() {
        return limits;
    }

    /** Builds {@link ReadOptions}. Not thread-safe. */
    public static final class Builder {
        private @Nullable Character delimiter;
        private @Nullable Charset encoding;
        private @Nullable String sheet;
        private @Nullable Integer headerRow;
        private Dialect dialect = Dialect.none();
        private Limits limits = Limits.defaults();

        private Builder() {}

        /**
         * The delimiter, an ASCII character.
         *
         * @throws IllegalArgumentException if it is not ASCII, a quote or a line end
         */
        public Builder delimiter(char delimiter) {
            if (!isDelimiter(delimiter)) {
                throw new IllegalArgumentException("not a possible delimiter: U+" + Integer.toHexString(delimiter));
            }
            this.delimiter = delimiter;
            return this;
        }

        /** The encoding. */
        public Builder encoding(Charset encoding) {
            this.encoding = encoding;
            return this;
        }

        /** Name of the sheet, or its number from 1. */
        public Builder sheet(String sheet) {
            this.sheet = sheet;
            return this;
        }

        /**
         * Row of the header, from 1.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder headerRow(int headerRow) {
            if (headerRow < 1) {
                throw new IllegalArgumentException("rows are counted from 1: " + headerRow);
            }
            this.headerRow = headerRow;
            return this;
        }

        /** How the table is laid out, as its author declares it (Table Dialect, CSV Dialect). */
        public Builder dialect(Dialect dialect) {
            this.dialect = dialect;
            return this;
        }

        /** Bounds on what is read. */
        public Builder limits(Limits limits) {
            this.limits = limits;
            return this;
        }

        /** The options. */
        public ReadOptions build() {
            return new ReadOptions(this);
        }
    }
}
