package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.core.report.ReportWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The options on what of findings and changes is shown; the same for every command that shows some. */
public final class ShownOptions {

    @Option(names = "--limit", paramLabel = "N", converter = Count.class)
    private @Nullable Integer limit;

    @Option(names = "--mask-values")
    private boolean maskValues;

    /** How many single findings or changes to show. */
    int limit(int usual) {
        return limit == null ? usual : limit;
    }

    /** Whether the contents of cells stay out of what is shown. */
    public boolean maskValues() {
        return maskValues;
    }

    /** The writer as the options ask for, with the number that it shows by itself where none is asked for. */
    public ReportWriter applyTo(ReportWriter writer) {
        ReportWriter limited = limit == null ? writer : writer.limit(limit);
        return maskValues ? limited.maskValues() : limited;
    }

    /** A number of findings, 0 or more. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            int count = Integer.parseInt(value);
            if (count < 0) {
                throw new IllegalArgumentException("negative: " + count);
            }
            return count;
        }
    }
}
