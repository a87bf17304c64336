package fr.collectivites.sdk.opendata.dcat.shapes;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.rdf.Namespace;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.DatatypeConstraint;
import org.apache.jena.shacl.engine.constraint.PatternConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/** Turns what SHACL reports into findings like all others. */
final class ShapeFindings {

    /** The rule of each kind of constraint; the others are told in the words of the shapes. */
    private static final Map<Node, String> RULES = Map.of(
            SHACL.MinCountConstraintComponent, "min-count",
            SHACL.MaxCountConstraintComponent, "max-count",
            SHACL.NodeKindConstraintComponent, "node-kind",
            SHACL.DatatypeConstraintComponent, "datatype",
            SHACL.ClassConstraintComponent, "class",
            SHACL.PatternConstraintComponent, "code-list",
            SHACL.HasValueConstraintComponent, "missing-value",
            SHACL.OrConstraintComponent, "none-of");

    /** What the checks on the model tell as well, in more words. */
    private static final Set<String> ON_THE_MODEL = Set.of(
            "dct:title",
            "dct:description",
            "dct:publisher",
            "foaf:name",
            "dcat:accessURL",
            "dcat:endpointURL",
            "spdx:algorithm",
            "spdx:checksumValue");

    private static final Namespace TIME = new Namespace("time", "http://www.w3.org/2006/time#");
    private static final Namespace LOCN = new Namespace("locn", "http://www.w3.org/ns/locn#");
    private static final Namespace ODRL = new Namespace("odrl", "http://www.w3.org/ns/odrl/2/");
    private static final List<Namespace> NAMESPACES = Stream.concat(
                    DcatNames.NAMESPACES.stream(), Stream.of(TIME, LOCN, ODRL))
            .toList();

    private ShapeFindings() {}

    static Problem of(ReportEntry entry, Graph graph) {
        return Problem.of(OpendataCode.CATALOG_SHAPE)
                .rule(rule(entry))
                .severity(severity(entry))
                .with("resource", name(entry.focusNode(), graph))
                .with("property", property(entry.resultPath()))
                .with("detail", String.valueOf(entry.message()))
                .expected(expected(entry.constraint()))
                .value(entry.value() == null ? "" : text(entry.value()))
                .build();
    }

    /** A checksum as plain text is written on purpose for harvesters, by ourselves too: whoever meets it is told so. */
    private static String rule(ReportEntry entry) {
        String rule = RULES.getOrDefault(entry.sourceConstraintComponent(), "other");
        boolean text = rule.equals("datatype")
                && "spdx:checksumValue".equals(property(entry.resultPath()))
                && entry.value() != null
                && text(entry.value()).matches("(?:[0-9a-fA-F]{2})+");
        return text ? "checksum-text" : rule;
    }

    /** Whether the checks on the model find it too. */
    static boolean isOnTheModel(ReportEntry entry) {
        return SHACL.MinCountConstraintComponent.equals(entry.sourceConstraintComponent())
                && ON_THE_MODEL.contains(property(entry.resultPath()));
    }

    /** Whether it is about the class of a concept or document, which hardly anybody repeats in each document. */
    static boolean isLenientClass(ReportEntry entry) {
        return SHACL.ClassConstraintComponent.equals(entry.sourceConstraintComponent())
                && severity(entry) == Severity.WARNING;
    }

    private static Severity severity(ReportEntry entry) {
        String severity =
                entry.severity() == null ? "" : entry.severity().level().getURI();
        return severity.endsWith("#Info")
                ? Severity.INFO
                : severity.endsWith("#Warning") ? Severity.WARNING : Severity.ERROR;
    }

    /** The IRI of a resource; of a blank node its title or name, if it has one. */
    private static String name(Node node, Graph graph) {
        if (!node.isBlank()) {
            return text(node);
        }
        return Stream.of(DcatNames.TITLE, DcatNames.FOAF_NAME, DcatNames.VCARD_FN, DcatNames.PREF_LABEL)
                .flatMap(name -> graph.find(node, NodeFactory.createURI(name.iri()), Node.ANY).toList().stream())
                .map(triple -> text(triple.getObject()))
                .sorted()
                .findFirst()
                .orElse("[]");
    }

    private static String property(@Nullable Path path) {
        if (path == null) {
            return "";
        }
        return path instanceof P_Link link ? shortened(link.getNode().getURI()) : path.toString();
    }

    private static String expected(@Nullable Constraint constraint) {
        if (constraint instanceof ClassConstraint one) {
            return shortened(one.getExpectedClass().getURI());
        }
        if (constraint instanceof DatatypeConstraint one) {
            return shortened(one.getDatatypeURI());
        }
        if (constraint instanceof PatternConstraint one) {
            return one.getPattern().replace("^", "").replace("\\", "");
        }
        return "";
    }

    private static String text(Node node) {
        if (node.isURI()) {
            return node.getURI();
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : "[]";
    }

    private static String shortened(String iri) {
        return NAMESPACES.stream()
                .filter(namespace -> iri.startsWith(namespace.iri()))
                .findFirst()
                .map(namespace ->
                        namespace.prefix() + ":" + iri.substring(namespace.iri().length()))
                .orElse(iri);
    }
}
