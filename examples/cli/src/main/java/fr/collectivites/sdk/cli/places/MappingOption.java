package fr.collectivites.sdk.cli.places;

import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.mapping.Mapping;
import fr.collectivites.sdk.core.place.convert.PlaceRow;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.table.TableSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which columns of a vendor's file feed which fields. */
final class MappingOption {

    @Option(names = "--mapping", paramLabel = "PATH")
    private @Nullable Path mapping;

    /**
     * The places of a file, as those of version 1.0.
     *
     * @throws SdkException if the mapping has errors, or the table is none of places
     */
    List<PlaceRow> read(Path file, Terminal terminal, ProblemSink sink) {
        if (mapping == null) {
            return PlaceFiles.read(TableSource.file(file), terminal, sink);
        }
        Mapping read = Mapping.read(mapping);
        if (read.report().outcome() == Outcome.INVALID) {
            String errors = read.problems().stream()
                    .map(problem -> problem.message(terminal.locale()))
                    .collect(Collectors.joining(" "));
            throw new SdkException(terminal.messages("places")
                    .text("bad-mapping", Map.of("path", mapping.toString(), "errors", errors)));
        }
        return PlaceFiles.read(read.apply(TableSource.file(file)), terminal, sink);
    }
}
