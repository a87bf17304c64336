package fr.collectivites.sdk.cli.table;

import fr.collectivites.sdk.core.table.ReadOptions;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The options by which a person overrules what is detected about a file. */
final class ReadingOptions {

    @Option(names = "--sheet", paramLabel = "NAME|N")
    private @Nullable String sheet;

    @Option(names = "--header-row", paramLabel = "N", converter = RowNumber.class)
    private @Nullable Integer headerRow;

    @Option(names = "--delimiter", paramLabel = "C", converter = Delimiter.class)
    private @Nullable Character delimiter;

    @Option(names = "--encoding", paramLabel = "NAME")
    private @Nullable Charset encoding;

    ReadOptions toReadOptions() {
        ReadOptions.Builder options = ReadOptions.builder();
        if (sheet != null) {
            options.sheet(sheet);
        }
        if (headerRow != null) {
            options.headerRow(headerRow);
        }
        if (delimiter != null) {
            options.delimiter(delimiter);
        }
        if (encoding != null) {
            options.encoding(encoding);
        }
        return options.build();
    }

    /**
     * The sentence of the options that say nothing about a file of that name, where one of them was given: what a person
     * asks for is never passed over in silence.
     */
    Optional<String> unfitFor(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean workbook = lower.endsWith(".xlsx") || lower.endsWith(".ods") || lower.endsWith(".xls");
        boolean text = lower.endsWith(".csv") || lower.endsWith(".tsv");
        if (sheet != null && text) {
            return Optional.of("not-for-text");
        }
        return workbook && (delimiter != null || encoding != null) ? Optional.of("not-for-sheets") : Optional.empty();
    }

    /** One character, or {@code tab}: a real tab is hard to type on a command line. */
    static final class Delimiter implements ITypeConverter<Character> {
        @Override
        public Character convert(String value) {
            if (value.toLowerCase(Locale.ROOT).equals("tab") || value.equals("\\t")) {
                return '\t';
            }
            if (value.length() != 1) {
                throw new IllegalArgumentException("one character, or tab: " + value);
            }
            // The library knows which characters cannot separate cells.
            ReadOptions.builder().delimiter(value.charAt(0));
            return value.charAt(0);
        }
    }

    /** A row, from 1. */
    static final class RowNumber implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            int row = Integer.parseInt(value);
            ReadOptions.builder().headerRow(row);
            return row;
        }
    }
}
