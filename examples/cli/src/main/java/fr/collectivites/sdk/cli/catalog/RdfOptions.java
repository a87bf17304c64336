package fr.collectivites.sdk.cli.catalog;

import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.opendata.dcat.DcatProfile;
import fr.collectivites.sdk.opendata.dcat.DcatWriter;
import fr.collectivites.sdk.opendata.dcat.rdf.Iris;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a catalogue is written as RDF, and where. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RdfOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatWord.class,
            completionCandidates = FormatWord.class)
    private @Nullable RdfFormat format;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            defaultValue = "harvest",
            converter = ProfileWord.class,
            completionCandidates = ProfileWord.class)
    private DcatProfile profile;

    @Option(names = "--base", paramLabel = "URL", converter = BaseAddress.class)
    private @Nullable String base;

    @Option(names = "--output", paramLabel = "PATH")
    private @Nullable Path output;

    /** Writes the catalogue to the file asked for, else to standard output. */
    void write(Catalog catalog, Terminal terminal) {
        DcatWriter writer = DcatWriter.of(format(), profile);
        if (base != null) {
            writer = writer.withBase(base);
        }
        if (output == null) {
            writer.write(catalog, terminal.out());
        } else {
            writer.write(catalog, output);
        }
    }

    /** The syntax asked for, else the one that the name of the file says, else Turtle. */
    private RdfFormat format() {
        if (format != null) {
            return format;
        }
        String name = output == null ? "" : output.toString();
        return RdfFormat.find(name.substring(name.lastIndexOf('.') + 1)).orElse(RdfFormat.TURTLE);
    }

    /** The address below which everything is named, if one was given. */
    @Nullable String base() {
        return base;
    }

    /** The file that was written, if one was asked for. */
    @Nullable Path output() {
        return output;
    }

    /** The words of {@code --format}. */
    static final class FormatWord implements ITypeConverter<RdfFormat>, Iterable<String> {
        @Override
        public RdfFormat convert(String value) {
            return RdfFormat.find(value).orElseThrow(() -> new TypeConversionException(value));
        }

        @Override
        public Iterator<String> iterator() {
            return Stream.of("turtle", "jsonld", "rdfxml", "ntriples").iterator();
        }
    }

    /** The words of {@code --profile}. */
    static final class ProfileWord implements ITypeConverter<DcatProfile>, Iterable<String> {
        @Override
        public DcatProfile convert(String value) {
            return Stream.of(DcatProfile.values())
                    .filter(profile -> word(profile).equals(value.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(value));
        }

        @Override
        public Iterator<String> iterator() {
            return Stream.of(DcatProfile.values()).map(ProfileWord::word).iterator();
        }

        private static String word(DcatProfile profile) {
            return switch (profile) {
                case STRICT_3_0_1 -> "strict";
                case HVD -> "hvd";
                case DATA_GOUV -> "data-gouv";
                case CKAN -> "ckan";
                case HARVEST -> "harvest";
            };
        }
    }

    /** An absolute address. */
    static final class BaseAddress implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!Iris.isWeb(value)) {
                throw new TypeConversionException(value);
            }
            return value;
        }
    }
}
