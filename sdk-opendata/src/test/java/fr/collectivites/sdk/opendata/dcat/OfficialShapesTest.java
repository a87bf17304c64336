package fr.collectivites.sdk.opendata.dcat;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.opendata.dcat.internal.GraphSink;
import fr.collectivites.sdk.opendata.testing.Shared;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Test;

/** What we write, judged by the official shapes (repaired where Jena refuses them). */
public class OfficialShapesTest {

    public static final String MAIN = "data/dcat/shapes/dcat-ap-3.0.1-main.ttl";
    private static final String HVD = "data/dcat/shapes/dcat-ap-hvd-3.0.0-base.ttl";

    @Test
    void aStrictCatalogueHasNoViolation() {
        assertThat(violations(MAIN, DcatProfile.STRICT_3_0_1, Samples.catalog()))
                .isEmpty();
        assertThat(violations(MAIN, DcatProfile.HVD, Samples.catalog())).isEmpty();
    }

    @Test
    void aHighValueCatalogueHasNoViolationOfTheHvdShapes() {
        // They target every dataset of the graph: they are for the high-value part of a catalogue only.
        Catalog highValue = Catalog.builder("Titre", "Description", Samples.publisher())
                .dataset(Samples.addresses())
                .service(Samples.api())
                .build();
        assertThat(violations(HVD, DcatProfile.HVD, highValue)).isEmpty();
        assertThat(violations(HVD, DcatProfile.DATA_GOUV, highValue)).isEmpty();
    }

    /** Trap 2: a plain checksum "is read, but is one SHACL Violation". */
    @Test
    void theHarvestersChecksumIsTheOnlyViolation() {
        for (DcatProfile profile : List.of(DcatProfile.DATA_GOUV, DcatProfile.HARVEST)) {
            assertThat(violations(MAIN, profile, Samples.catalog()))
                    .singleElement()
                    .asString()
                    .contains("checksumValue");
        }
        assertThat(violations(MAIN, DcatProfile.CKAN, Samples.catalog())).isEmpty();
    }

    private static final Map<String, Shapes> PARSED = new HashMap<>();

    public static List<String> violations(String shapes, DcatProfile profile, Catalog catalog) {
        Path file = Shared.require(shapes);
        GraphSink sink = new GraphSink();
        DcatWriter.turtle(profile).withBase(Samples.BASE).emit(catalog, sink);
        Shapes parsed = PARSED.computeIfAbsent(
                shapes, s -> Shapes.parse(RDFDataMgr.loadGraph(file.toUri().toString())));
        ValidationReport report = ShaclValidator.get().validate(parsed, sink.graph());
        return report.getEntries().stream()
                .filter(e -> e.severity().level().getURI().endsWith("Violation"))
                .map(e -> e.focusNode() + " " + e.resultPath() + " " + e.message())
                .collect(Collectors.toList());
    }
}
