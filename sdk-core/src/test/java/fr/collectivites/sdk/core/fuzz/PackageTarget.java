package fr.collectivites.sdk.core.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.datapackage.DataPackage;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.validation.PackageReport;
import fr.collectivites.sdk.core.validation.PackageValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Any bytes as the descriptor of a data package: refused with a reason, or its tables are judged. */
public final class PackageTarget {

    private static final Path FOLDER = folder();
    private static final Path DESCRIPTOR = FOLDER.resolve("datapackage.json");

    private PackageTarget() {}

    static List<byte[]> seeds() {
        return Stream.of(
                        "{'name': 'p', 'resources': [{'name': 'communes', 'path': 'c.csv', 'dialect': {'delimiter': ';',"
                                + " 'skipInitialSpace': true}, 'encoding': 'utf-8', 'schema': {'fields': [{'name': 'code'},"
                                + " {'name': 'nom'}], 'primaryKey': 'code'}}, {'name': 'lieux', 'data': [{'nom': 'Mairie',"
                                + " 'commune': '82112'}], 'schema': {'fields': [{'name': 'nom'}, {'name': 'commune'}],"
                                + " 'foreignKeys': [{'fields': 'commune', 'reference': {'resource': 'communes', 'fields':"
                                + " 'code'}}]}}]}",
                        "{'resources': [{'name': 'a', 'data': [['x', 'y'], [1, true], [null, 2.5e3, {}]], 'dialect':"
                                + " {'headerRows': [1, 2], 'headerJoin': '-', 'commentRows': [2], 'commentChar': '#'},"
                                + " 'schema': {'fields': [{'name': 'x', 'type': 'integer'}]}}]}",
                        "{'resources': [{'name': 'a', 'path': 'c.csv', 'dialect': {'delimiter': '::', 'quoteChar': '~',"
                                + " 'escapeChar': '\\\\', 'lineTerminator': '|', 'nullSequence': '-', 'header': false},"
                                + " 'schema': {'fields': []}}, {'path': '../x.csv'}, {'path': ['c.csv']}]}",
                        "{'resources': [{'name': 'd', 'data': {'rows': [{'a': [1]}]}, 'format': 'json', 'dialect':"
                                + " {'property': 'rows', 'itemType': 'object', 'itemKeys': ['a']}, 'schema': {}}]}")
                .map(text -> text.replace('\'', '"').getBytes(UTF_8))
                .toList();
    }

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            Files.write(DESCRIPTOR, data);
            PackageReport report =
                    PackageValidator.builder(DataPackage.read(FOLDER)).build().validate();
            assertThat(report.descriptor().outcome()).isNotNull();
        } catch (SourceException e) {
            assertThat(e.getMessage()).isNotBlank();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("package");
            Path table = folder.resolve("c.csv");
            folder.toFile().deleteOnExit();
            folder.resolve("datapackage.json").toFile().deleteOnExit();
            table.toFile().deleteOnExit();
            return Files.writeString(table, "code;nom\n82112; Moissac\n82121;Montauban\n")
                    .getParent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
