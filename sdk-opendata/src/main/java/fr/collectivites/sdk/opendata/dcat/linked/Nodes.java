package fr.collectivites.sdk.opendata.dcat.linked;

import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.internal.InseeAddresses;
import fr.collectivites.sdk.opendata.dcat.internal.Segments;
import fr.collectivites.sdk.opendata.dcat.rdf.Iris;
import fr.collectivites.sdk.opendata.dcat.rdf.Name;
import fr.collectivites.sdk.opendata.dcat.rdf.TripleSink;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What bodies and places do alike with the sink: optional texts, addresses below the base, nodes described once after. */
final class Nodes {

    private static final String FRENCH = "fr";

    private final TripleSink sink;
    private final String base;
    private final Set<String> described = new HashSet<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    Nodes(TripleSink sink, String base) {
        this.sink = sink;
        this.base = base;
    }

    TripleSink sink() {
        return sink;
    }

    /** An address below the base. */
    String iri(String folder, String id) {
        return base + folder + "/" + Segments.segment(id);
    }

    /** Ends a subject and writes the descriptions that wait. */
    void endSubject() {
        sink.end();
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    private void describe(String iri, Runnable description) {
        if (described.add(iri)) {
            waiting.add(description);
        }
    }

    void text(Name property, Optional<String> text) {
        text.filter(t -> !t.isBlank()).ifPresent(t -> sink.text(property, t, FRENCH));
    }

    void plain(Name property, Optional<String> text) {
        text.filter(t -> !t.isBlank()).ifPresent(t -> sink.text(property, t));
    }

    /** An address on the web; anything else is left out. */
    void link(Name property, String address) {
        if (Iris.isWeb(address.strip())) {
            sink.iri(property, address);
        }
    }

    /** An identifier in a scheme of the Insee, as a node of its own. */
    void identifier(String node, String scheme, String notation) {
        String identifier = node + "#" + scheme;
        sink.iri(DcatNames.ADMS_IDENTIFIER, identifier);
        describe(identifier, () -> {
            sink.subject(identifier, DcatNames.IDENTIFIER_CLASS);
            sink.text(DcatNames.NOTATION, notation);
            sink.text(DcatNames.SCHEMA_AGENCY, "Insee", FRENCH);
            sink.end();
        });
    }

    /** A concept of a scheme of our own, such as the kinds of bodies. */
    void concept(Name property, String scheme, String schemeTitle, String code, String label) {
        String schemeIri = base + scheme;
        String concept = iri(scheme, code);
        sink.iri(property, concept);
        describe(concept, () -> {
            sink.subject(concept, DcatNames.CONCEPT);
            sink.text(DcatNames.PREF_LABEL, label, FRENCH);
            sink.text(DcatNames.NOTATION, code);
            sink.iri(DcatNames.IN_SCHEME, schemeIri);
            sink.iri(Terms.TOP_CONCEPT_OF, schemeIri);
            sink.end();
            describe(schemeIri, () -> {
                sink.subject(schemeIri, DcatNames.CONCEPT_SCHEME);
                sink.text(DcatNames.TITLE, schemeTitle, FRENCH);
                sink.end();
            });
        });
    }

    /**
     * A territory by its level ({@code commune}, {@code epci} …) and code, described once.
     *
     * @param inside level and code of the territory that it is a direct part of, where known
     */
    void territory(Name property, Zone zone, Optional<Zone> inside) {
        String node = zone.iri();
        sink.iri(property, node);
        describe(node, () -> {
            sink.subject(node, Terms.territory(zone.type()));
            sink.literal(Terms.CODE_INSEE, zone.code(), Terms.TOKEN);
            text(Terms.NOM, zone.name());
            inside.ifPresent(outer -> sink.iri(Terms.SUBDIVISION_OF, outer.iri()));
            sink.end();
        });
    }

    /**
     * A territory.
     *
     * @param level as in the addresses of the Insee: {@code commune}, {@code epci}, {@code departement}, {@code region}
     * @param type its class in the Insee's ontology
     */
    record Zone(String level, String type, String code, Optional<String> name) {
        String iri() {
            return InseeAddresses.of(level, code).orElseThrow();
        }
    }
}
