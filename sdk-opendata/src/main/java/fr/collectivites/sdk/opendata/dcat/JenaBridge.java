package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.internal.GraphSink;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;

/**
 * Catalogues as models of Apache Jena, for hosts that query, merge or validate them there: the one place where the library
 * hands out a type of Jena. Needs {@code org.apache.jena:jena-arq} on the class path. Stateless and thread-safe.
 *
 * <pre>{@code
 * Model model = JenaBridge.model(catalog, DcatWriter.turtle(DcatProfile.STRICT_3_0_1).withBase("https://data.example.org/"));
 * }</pre>
 */
public final class JenaBridge {

    private JenaBridge() {}

    /**
     * The triples that the writer would write of the catalogue, in a new model in memory with the prefixes of the writer.
     *
     * @param writer tells profile and base; its syntax plays no part
     */
    public static Model model(Catalog catalog, DcatWriter writer) {
        GraphSink sink = new GraphSink();
        writer.emit(catalog, sink);
        Model model = ModelFactory.createModelForGraph(sink.graph());
        DcatNames.NAMESPACES.forEach(namespace -> model.setNsPrefix(namespace.prefix(), namespace.iri()));
        return model;
    }
}
