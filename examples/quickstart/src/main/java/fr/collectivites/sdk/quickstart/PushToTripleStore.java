package fr.collectivites.sdk.quickstart;

import fr.collectivites.sdk.core.http.Body;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.opendata.dcat.DcatProfile;
import fr.collectivites.sdk.opendata.dcat.DcatWriter;
import fr.collectivites.sdk.opendata.declaration.CatalogDeclaration;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * Puts a catalogue into a store of linked data (Fuseki, GraphDB, Virtuoso …) by the SPARQL 1.1 Graph Store Protocol: the
 * graph of that name is replaced whole, so that pushing twice leaves one catalogue. Tried with Fuseki 5.6.0 ({@code
 * examples/interop/fuseki/run}).
 */
public final class PushToTripleStore {

    private PushToTripleStore() {}

    /**
     * Pushes what a declaration describes.
     *
     * @param arguments the declaration, the address of the graph store, the name (an IRI) of the graph
     */
    public static void main(String[] arguments) {
        CatalogDeclaration declaration = CatalogDeclaration.read(Path.of(arguments[0]));
        URI graph = Request.withQuery(URI.create(arguments[1]), Map.of("graph", arguments[2]));
        String turtle = DcatWriter.turtle(DcatProfile.STRICT_3_0_1).text(declaration.catalog());
        try (HttpTransport transport = HttpTransport.builder("mon-logiciel/1.0").build()) {
            // A store that asks for a key: .secret("Authorization", "Bearer ", Secret.ofEnv("STORE_KEY"))
            transport.send(Request.put(graph, Body.text("text/turtle", turtle)).build());
            System.out.println("Jeux de données envoyés : "
                    + declaration.catalog().datasets().size());
        }
    }
}
