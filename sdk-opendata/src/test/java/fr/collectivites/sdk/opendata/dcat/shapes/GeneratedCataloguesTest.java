package fr.collectivites.sdk.opendata.dcat.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.opendata.dcat.DcatProfile;
import fr.collectivites.sdk.opendata.dcat.DcatWriter;
import fr.collectivites.sdk.opendata.dcat.RandomCatalog;
import fr.collectivites.sdk.opendata.dcat.Samples;
import fr.collectivites.sdk.opendata.dcat.check.CatalogChecker;
import fr.collectivites.sdk.opendata.dcat.internal.GraphSink;
import fr.collectivites.sdk.opendata.testing.Shared;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the checks on the model call valid, the official shapes call valid, once it is written. */
class GeneratedCataloguesTest {

    /**
     * What no catalogue of ours can satisfy, by property: resources of others have to be described in our document, as
     * complete as our own.
     */
    private static final List<String> OF_OTHERS = List.of(
            "<http://purl.org/dc/terms/source> Class",
            "<http://www.w3.org/ns/dcat#hasVersion> Class",
            "<http://www.w3.org/ns/dcat#catalog> Class");

    @Test
    void validMeansValidForTheOfficialShapes() {
        assertThat(judged(0, 60)).isGreaterThan(20);
    }

    @Test
    @Tag("deep")
    void validMeansValidForTheOfficialShapesOfManyCatalogues() {
        int valid = judged(60, 3_060);
        System.out.println(
                "official shapes 3.0.1 and HVD: 0 violations in " + valid + " valid ones of 3000 catalogues");
        assertThat(valid).isGreaterThan(1_000);
    }

    /** The number of catalogues that the checks on the model call valid. */
    private static int judged(long from, long to) {
        Shapes main = ShapesFile.read(Shared.require("data/dcat/shapes/dcat-ap-3.0.1-main.ttl"))
                .shapes();
        Shapes highValue = ShapesFile.read(Shared.require("data/dcat/shapes/dcat-ap-hvd-3.0.0-base.ttl"))
                .shapes();
        int valid = 0;
        for (long seed = from; seed < to; seed++) {
            Catalog catalog = new RandomCatalog(seed).next();
            if (CatalogChecker.check(catalog).count(Severity.ERROR) > 0) {
                continue;
            }
            valid++;
            Graph strict = graph(catalog, DcatProfile.STRICT_3_0_1);
            assertThat(violations(ShaclValidator.get().validate(main, strict)))
                    .as("seed %d, 3.0.1", seed)
                    .isEmpty();
            // The strict profile adds nothing, so the legal act comes with the profile for high value.
            Graph hvd = graph(catalog, DcatProfile.HVD);
            for (Node node : HighValue.nodes(hvd)) {
                assertThat(violations(ShaclValidator.get().validate(highValue, hvd, node)))
                        .as("seed %d, HVD", seed)
                        .isEmpty();
            }
        }
        return valid;
    }

    private static Graph graph(Catalog catalog, DcatProfile profile) {
        GraphSink sink = new GraphSink();
        DcatWriter.turtle(profile).withBase(Samples.BASE).emit(catalog, sink);
        return sink.graph();
    }

    private static List<String> violations(ValidationReport report) {
        List<String> violations = new ArrayList<>();
        report.getEntries().forEach(entry -> {
            String name = entry.resultPath() + " "
                    + entry.sourceConstraintComponent().getLocalName().replace("ConstraintComponent", "");
            if (!OF_OTHERS.contains(name)) {
                violations.add(entry.focusNode() + " " + name + " " + entry.value());
            }
        });
        return violations;
    }
}
