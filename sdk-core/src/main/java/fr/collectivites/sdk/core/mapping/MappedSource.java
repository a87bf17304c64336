package fr.collectivites.sdk.core.mapping;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import java.util.Set;

/** A source seen through a mapping. */
record MappedSource(TableSource source, Mapping mapping, ReadOptions given) implements TableSource {

    /** What Validata alone would say of the source, which is not the file that it will see. */
    private static final Set<String> OF_VALIDATA = Set.of("extension", "compressed");

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public TableReader open(ReadOptions options, ProblemSink sink) {
        mapping.report().problems().forEach(sink::accept);
        ReadOptions merged = merge(options);
        TableReader reader = source.open(merged, problem -> accept(problem, sink));
        try {
            return MappedReader.over(reader, merged.headerRow(), mapping.content(), sink);
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** What was given with the source overrules what the mapping says; the limits are those of whoever reads. */
    private ReadOptions merge(ReadOptions options) {
        ReadOptions own = mapping.content().options();
        ReadOptions.Builder merged = ReadOptions.builder().limits(options.limits());
        given.sheet().or(own::sheet).ifPresent(merged::sheet);
        given.headerRow().or(own::headerRow).ifPresent(merged::headerRow);
        given.delimiter().or(own::delimiter).ifPresent(merged::delimiter);
        given.encoding().or(own::encoding).ifPresent(merged::encoding);
        return merged.build();
    }

    private static void accept(Problem problem, ProblemSink sink) {
        if (problem.code() == CoreCode.DELIMITER_MISREAD || isOfValidata(problem)) {
            return;
        }
        if (problem.code() == CoreCode.NON_UTF8_ENCODING || problem.code() == CoreCode.ENCODING_ERROR) {
            // Read as it was meant, and written anew in UTF-8
            sink.accept(Problem.of(CoreCode.NON_UTF8_ENCODING)
                    .rule("mapped")
                    .severity(Severity.INFO)
                    .at(problem.location())
                    .value(problem.value().orElse("windows-1252"))
                    .build());
        } else {
            sink.accept(problem);
        }
    }

    private static boolean isOfValidata(Problem problem) {
        return problem.code() == CoreCode.FORMAT_ERROR
                && problem.rule().filter(OF_VALIDATA::contains).isPresent();
    }
}
