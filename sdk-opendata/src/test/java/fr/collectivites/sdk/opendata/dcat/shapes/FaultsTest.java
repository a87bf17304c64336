package fr.collectivites.sdk.opendata.dcat.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.opendata.dcat.internal.GraphReader;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import fr.collectivites.sdk.opendata.testing.Shared;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Faults made one at a time in every property of every class of DCAT-AP 3.0.1 and HVD 3.0.0: what the official shapes find,
 * ours find. Printed as a table by {@code mvn -Ddeep -pl sdk-opendata -am test -Dtest=FaultsTest}.
 */
class FaultsTest {

    /** Every one of so many faults is tried in the quick run. */
    private static final int SAMPLE = 7;

    private static final Graph COMPLETE = read("complete.ttl");

    private final ShapesChecker ours = ShapesChecker.dcatAp();

    /** A class and one of its properties. */
    private record Place(Node type, Node property) {}

    @Test
    void whatTheFaultsStartFromHasNone() {
        assertThat(found(ours, COMPLETE)).isEmpty();
    }

    @Test
    void theFaultsAreOfMoreThanThreeHundredKinds() {
        List<Fault> faults = faults();
        assertThat(faults.stream()
                        .map(f -> f.kind() + " " + f.type() + " " + f.property())
                        .distinct())
                .hasSizeGreaterThan(300)
                .hasSameSizeAs(faults);
    }

    @Test
    void oursFindWhatTheOfficialShapesFindInASample() {
        List<Fault> faults = faults();
        List<Fault> sample = new ArrayList<>();
        for (int i = 0; i < faults.size(); i += SAMPLE) {
            sample.add(faults.get(i));
        }
        compare(sample);
    }

    @Test
    @Tag("deep")
    void oursFindWhatTheOfficialShapesFind() {
        compare(faults());
    }

    private void compare(List<Fault> faults) {
        ShapesChecker official = ShapesChecker.read(List.of(
                Shared.require("data/dcat/shapes/dcat-ap-3.0.1-main.ttl"),
                Shared.require("data/dcat/shapes/dcat-ap-hvd-3.0.0-base.ttl")));
        assertThat(found(official, COMPLETE)).isEmpty();
        Map<String, int[]> table = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (Fault fault : faults) {
            Set<String> wanted = found(official, fault.graph());
            Set<String> found = found(ours, fault.graph());
            int[] row = table.computeIfAbsent(fault.kind(), kind -> new int[4]);
            row[0]++;
            row[1] += wanted.isEmpty() ? 0 : 1;
            row[2] += found.containsAll(wanted) && !wanted.isEmpty() ? 1 : 0;
            row[3] += wanted.isEmpty() && !found.isEmpty() ? 1 : 0;
            wanted.stream()
                    .filter(one -> !found.contains(one))
                    .forEach(one -> missed.add(fault.kind() + " " + fault.property() + ": " + one));
        }
        print(table);
        assertThat(missed).isEmpty();
    }

    private static void print(Map<String, int[]> table) {
        StringBuilder text = new StringBuilder(
                "| fault | tried | official shapes | ours, of these | ours alone |\n|---|---|---|---|---|\n");
        int[] sum = new int[4];
        table.forEach((kind, row) -> {
            text.append("| ").append(kind);
            for (int i = 0; i < row.length; i++) {
                sum[i] += row[i];
                text.append(" | ").append(row[i]);
            }
            text.append(" |\n");
        });
        text.append("| all");
        for (int one : sum) {
            text.append(" | ").append(one);
        }
        System.out.println(text.append(" |"));
    }

    /** Each finding as the resource, property and kind of constraint. */
    private static Set<String> found(ShapesChecker checker, Graph graph) {
        Set<String> found = new LinkedHashSet<>();
        checker.judge(graph, entry -> found.add(key(entry)));
        return found;
    }

    private static String key(ReportEntry entry) {
        return entry.focusNode() + " " + entry.resultPath() + " "
                + entry.sourceConstraintComponent().getLocalName();
    }

    private static List<Fault> faults() {
        return places().stream()
                .flatMap(place -> Fault.of(COMPLETE, place.type(), place.property()).stream())
                .collect(Collectors.toList());
    }

    /** From our own shapes: a property that they know and the complete catalogue does not have fails the tests. */
    private static Set<Place> places() {
        Set<Place> places = new LinkedHashSet<>();
        for (String resource : List.of("dcat-ap-3.0.1.ttl", "dcat-ap-hvd-3.0.0.ttl")) {
            Graph shapes = read(resource);
            for (Triple target :
                    shapes.find(Node.ANY, SHACL.targetClass, Node.ANY).toList()) {
                shapes
                        .find(target.getSubject(), SHACL.property, Node.ANY)
                        .mapWith(link -> shapes.find(link.getObject(), SHACL.path, Node.ANY)
                                .next()
                                .getObject())
                        .toList()
                        .stream()
                        .map(property -> new Place(target.getObject(), property))
                        .sorted((a, b) -> a.toString().compareTo(b.toString()))
                        .forEach(places::add);
            }
        }
        return places;
    }

    private static Graph read(String resource) {
        try (InputStream in = ShapesChecker.class.getResourceAsStream(resource)) {
            ReportCollector problems = new ReportCollector();
            Graph graph = GraphReader.graph(in.readAllBytes(), RdfFormat.TURTLE, "https://x.example/", problems);
            assertThat(problems.errors()).isZero();
            return graph;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
