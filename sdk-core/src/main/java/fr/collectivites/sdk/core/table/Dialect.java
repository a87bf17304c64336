package fr.collectivites.sdk.core.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a table is laid out in its file (Table Dialect 2.0, CSV Dialect 1.2). What a dialect does not declare is detected;
 * a property that is foreign to the format of the file has no effect. Immutable and thread-safe.
 */
public final class Dialect {

    private static final Dialect NONE = builder().build();

    private final @Nullable Boolean header;
    private final List<Integer> headerRows;
    private final String headerJoin;
    private final Set<Integer> commentRows;
    private final @Nullable String commentChar;
    private final @Nullable String nullSequence;
    private final @Nullable String delimiter;
    private final @Nullable String lineTerminator;
    private final @Nullable Character quoteChar;
    private final boolean doubleQuote;
    private final @Nullable Character escapeChar;
    private final @Nullable Boolean skipInitialSpace;
    private final @Nullable String property;
    private final @Nullable ItemType itemType;
    private final List<String> itemKeys;
    private final @Nullable String sheet;

    private Dialect(Builder builder) {
        this.header = builder.header;
        this.headerRows = builder.headerRows;
        this.headerJoin = builder.headerJoin;
        this.commentRows = builder.commentRows;
        this.commentChar = builder.commentChar;
        this.nullSequence = builder.nullSequence;
        this.delimiter = builder.delimiter;
        this.lineTerminator = builder.lineTerminator;
        this.quoteChar = builder.quoteChar;
        this.doubleQuote = builder.doubleQuote;
        this.escapeChar = builder.escapeChar;
        this.skipInitialSpace = builder.skipInitialSpace;
        this.property = builder.property;
        this.itemType = builder.itemType;
        this.itemKeys = builder.itemKeys;
        this.sheet = builder.sheet;
    }

    /** The dialect that declares nothing. */
    public static Dialect none() {
        return NONE;
    }

    /** Starts a dialect that declares nothing. */
    public static Builder builder() {
        return new Builder();
    }

    /** What the rows of structured data (JSON) are. */
    public enum ItemType {
        /** Arrays of cells, the first one being the header. */
        ARRAY,
        /** Objects, whose keys are the labels. */
        OBJECT
    }

    /** Whether there is a header ({@code header}); when empty, there is one. */
    public Optional<Boolean> header() {
        return Optional.ofNullable(header);
    }

    /** Rows that make up the header ({@code headerRows}), from 1, ascending; empty when not declared. */
    public List<Integer> headerRows() {
        return headerRows;
    }

    /** What stands between the labels of several header rows ({@code headerJoin}); a space by default. */
    public String headerJoin() {
        return headerJoin;
    }

    /** Rows that are passed over ({@code commentRows}), from 1. */
    public Set<Integer> commentRows() {
        return commentRows;
    }

    /** A row that begins with this text is passed over ({@code commentChar}). */
    public Optional<String> commentChar() {
        return Optional.ofNullable(commentChar);
    }

    /** The text of a cell that stands for no value ({@code nullSequence}), such as {@code \N}. */
    public Optional<String> nullSequence() {
        return Optional.ofNullable(nullSequence);
    }

    /** What stands between cells ({@code delimiter}), one character or more. */
    public Optional<String> delimiter() {
        return Optional.ofNullable(delimiter);
    }

    /** What ends a row ({@code lineTerminator}); by default any of LF, CR LF and CR. */
    public Optional<String> lineTerminator() {
        return Optional.ofNullable(lineTerminator);
    }

    /** The quote ({@code quoteChar}); {@code "} by default. */
    public Optional<Character> quoteChar() {
        return Optional.ofNullable(quoteChar);
    }

    /** Whether a doubled quote within quotes stands for one ({@code doubleQuote}); true by default. */
    public boolean doubleQuote() {
        return doubleQuote;
    }

    /**
     * What takes their meaning from delimiter, quote and line end ({@code escapeChar}). Where it is declared and {@link
     * #quoteChar()} is not, nothing is quoted: the standard has the two exclude each other.
     */
    public Optional<Character> escapeChar() {
        return Optional.ofNullable(escapeChar);
    }

    /** Whether spaces behind a delimiter are layout ({@code skipInitialSpace}). */
    public Optional<Boolean> skipInitialSpace() {
        return Optional.ofNullable(skipInitialSpace);
    }

    /** The member of the document that holds the rows ({@code property}); levels are parted by points. */
    public Optional<String> property() {
        return Optional.ofNullable(property);
    }

    /** What the rows of structured data are ({@code itemType}). */
    public Optional<ItemType> itemType() {
        return Optional.ofNullable(itemType);
    }

    /** The keys of objects that are columns, in this order ({@code itemKeys}); empty for all. */
    public List<String> itemKeys() {
        return itemKeys;
    }

    /** Name of the sheet, or its number from 1 ({@code sheetName}, {@code sheetNumber}). */
    public Optional<String> sheet() {
        return Optional.ofNullable(sheet);
    }

    /** Whether rows of structured data are declared, so that a JSON file is a table. */
    boolean isStructured() {
        return property != null || itemType != null || !itemKeys.isEmpty();
    }

    /** Whether delimited text must be read by more than a delimiter of one ASCII character. */
    boolean isIntricate() {
        return (quoteChar != null && quoteChar != '"')
                || !doubleQuote
                || escapeChar != null
                || (lineTerminator != null && isUnusual(lineTerminator))
                || (delimiter != null && (delimiter.length() != 1 || !ReadOptions.isDelimiter(delimiter.charAt(0))));
    }

    /** Whether rows end with something else than a line. */
    static boolean isUnusual(String lineTerminator) {
        return !Set.of("\n", "\r\n", "\r").contains(lineTerminator);
    }

    /** Builds a {@link Dialect}. Not thread-safe. */
    public static final class Builder {
        private @Nullable Boolean header;
        private List<Integer> headerRows = List.of();
        private String headerJoin = " ";
        private Set<Integer> commentRows = Set.of();
        private @Nullable String commentChar;
        private @Nullable String nullSequence;
        private @Nullable String delimiter;
        private @Nullable String lineTerminator;
        private @Nullable Character quoteChar;
        private boolean doubleQuote = true;
        private @Nullable Character escapeChar;
        private @Nullable Boolean skipInitialSpace;
        private @Nullable String property;
        private @Nullable ItemType itemType;
        private List<String> itemKeys = List.of();
        private @Nullable String sheet;

        private Builder() {}

        /** Whether there is a header; without one the columns are the fields of the schema, in their order. */
        public Builder header(boolean header) {
            this.header = header;
            return this;
        }

        /**
         * Rows that make up the header; rows above the last of them are passed over.
         *
         * @throws IllegalArgumentException if one is less than 1
         */
        public Builder headerRows(List<Integer> rows) {
            this.headerRows = List.copyOf(new TreeSet<>(fromOne(rows)));
            return this;
        }

        /** What stands between the labels of several header rows. */
        public Builder headerJoin(String join) {
            this.headerJoin = join;
            return this;
        }

        /**
         * Rows that are passed over.
         *
         * @throws IllegalArgumentException if one is less than 1
         */
        public Builder commentRows(List<Integer> rows) {
            this.commentRows = Set.copyOf(fromOne(rows));
            return this;
        }

        /** A row that begins with this text is passed over. */
        public Builder commentChar(String begin) {
            this.commentChar = notEmpty(begin);
            return this;
        }

        /** The text of a cell that stands for no value. */
        public Builder nullSequence(String text) {
            this.nullSequence = text;
            return this;
        }

        /**
         * What stands between cells.
         *
         * @throws IllegalArgumentException if it is empty
         */
        public Builder delimiter(String delimiter) {
            this.delimiter = notEmpty(delimiter);
            return this;
        }

        /**
         * What ends a row.
         *
         * @throws IllegalArgumentException if it is empty
         */
        public Builder lineTerminator(String terminator) {
            this.lineTerminator = notEmpty(terminator);
            return this;
        }

        /** The quote. */
        public Builder quoteChar(char quote) {
            this.quoteChar = quote;
            return this;
        }

        /** Whether a doubled quote within quotes stands for one. */
        public Builder doubleQuote(boolean doubled) {
            this.doubleQuote = doubled;
            return this;
        }

        /** What takes their meaning from delimiter, quote and line end. */
        public Builder escapeChar(char escape) {
            this.escapeChar = escape;
            return this;
        }

        /** Whether spaces behind a delimiter are layout. */
        public Builder skipInitialSpace(boolean skip) {
            this.skipInitialSpace = skip;
            return this;
        }

        /** The member of the document that holds the rows; levels are parted by points. */
        public Builder property(String property) {
            this.property = property;
            return this;
        }

        /** What the rows of structured data are. */
        public Builder itemType(ItemType type) {
            this.itemType = type;
            return this;
        }

        /** The keys of objects that are columns, in this order. */
        public Builder itemKeys(List<String> keys) {
            this.itemKeys = List.copyOf(keys);
            return this;
        }

        /** Name of the sheet, or its number from 1. */
        public Builder sheet(String sheet) {
            this.sheet = sheet;
            return this;
        }

        /** The dialect. */
        public Dialect build() {
            return new Dialect(this);
        }

        private static String notEmpty(String text) {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("an empty text parts nothing");
            }
            return text;
        }

        private static List<Integer> fromOne(List<Integer> rows) {
            for (int row : rows) {
                if (row < 1) {
                    throw new IllegalArgumentException("rows are counted from 1: " + row);
                }
            }
            return rows;
        }
    }
}
