package fr.collectivites.sdk.opendata.audit.portal;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Described;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.http.Response;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.opendata.dcat.CatalogReading;
import fr.collectivites.sdk.opendata.dcat.DcatReader;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A catalogue in RDF, with the pages that follow it. A dataset without publisher is its catalogue's. */
final class DcatPortal implements PortalReader {

    private final HttpTransport transport;
    private final URI start;

    DcatPortal(HttpTransport transport, URI start) {
        this.transport = transport;
        this.start = start;
    }

    /** Whether an address ends in the extension of an RDF syntax. */
    static boolean isCatalogue(String address) {
        String path = address.replaceFirst("[?#].*$", "");
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/')
                && RdfFormat.find(path.substring(dot + 1)).isPresent();
    }

    @Override
    public String software() {
        return "DCAT";
    }

    @Override
    public void read(List<Wanted> bodies, Consumer<Dataset> sink) {
        Set<URI> seen = new HashSet<>();
        Optional<URI> next = Optional.of(start);
        while (next.isPresent() && seen.add(next.get())) {
            URI page = next.get();
            Response response = transport.send(Request.get(page).build());
            CatalogReading reading = DcatReader.create()
                    .withBase(page.toString())
                    .read(new ByteArrayInputStream(response.bytes()), format(page, response));
            if (reading.report().problems().stream()
                    .anyMatch(p -> p.code().code().equals("no-catalog"))) {
                throw new SdkException("No catalogue at " + page);
            }
            Catalog catalog = reading.catalog();
            catalog.datasets().forEach(dataset -> sink.accept(complete(dataset, catalog)));
            next = reading.nextPage().map(page::resolve);
        }
    }

    private static RdfFormat format(URI page, Response response) {
        String path = page.getPath() == null ? "" : page.getPath();
        Optional<RdfFormat> byName = RdfFormat.find(path.substring(path.lastIndexOf('.') + 1));
        return switch (response.mediaType()) {
            case "text/turtle", "application/x-turtle" -> RdfFormat.TURTLE;
            case "application/ld+json" -> RdfFormat.JSON_LD;
            case "application/rdf+xml" -> RdfFormat.RDF_XML;
            case "application/n-triples" -> RdfFormat.N_TRIPLES;
            default -> byName.orElse(RdfFormat.TURTLE);
        };
    }

    private static Dataset complete(Dataset dataset, Catalog catalog) {
        Dataset.Builder complete = dataset.toBuilder();
        if (dataset.publisher().isEmpty()) {
            catalog.publisher().ifPresent(complete::publisher);
        }
        if (dataset.contacts().isEmpty()) {
            catalog.contacts().forEach(complete::contact);
        }
        named(dataset).forEach(complete::conformsTo);
        return complete.build();
    }

    /** Schemas of the national catalogue that stand as addresses, under their names as well. */
    private static List<Standard> named(Described described) {
        return described.conformsTo().stream()
                .filter(standard -> standard.name().isEmpty())
                .flatMap(standard -> standard.uri().stream())
                .map(Standards::of)
                .filter(standard -> standard.name().isPresent())
                .toList();
    }
}
