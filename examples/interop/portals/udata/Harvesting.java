import com.sun.net.httpserver.HttpServer;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.opendata.files.FilesPlatform;
import fr.collectivites.sdk.opendata.publish.PublicationResult;
import fr.collectivites.sdk.opendata.publish.Publisher;
import fr.collectivites.sdk.opendata.udata.HarvestPreview;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/** The feed of a static site as the portal would harvest it. */
final class Harvesting extends Publishing {

    Harvesting(Path home) throws IOException {
        super(home);
    }

    void harvest() throws Exception {
        Path site = Files.createDirectories(work.resolve("site"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Path file = site.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
            byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            String name = file.getFileName().toString();
            exchange.getResponseHeaders()
                    .add("Content-Type", name.endsWith(".ttl") ? "text/turtle; charset=utf-8" : "application/octet-stream");
            exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            Publisher files = Publisher.to(
                    FilesPlatform.builder(site).baseUrl(base).build());
            PublicationResult result = files.apply(files.plan(catalog(
                    full().build(), dataset("budget", "Budget primitif").keyword("été")
                            .distribution(Distribution.file(csv("budget.csv", 2)).build()).build())));
            check(result.refusals().isEmpty(), result.refusals());
            for (String feed : List.of("catalog.ttl", "catalog.jsonld", "catalog.rdf")) {
                if (!Files.exists(site.resolve(feed))) {
                    continue;
                }
                HarvestPreview preview = platform("UDATA_KEY").build().harvest().preview(URI.create(base + feed));
                check(preview.isClean(), preview);
                check(preview.items().stream()
                        .map(item -> item.identifier() + "/" + item.title() + "/" + item.files())
                        .collect(java.util.stream.Collectors.toCollection(HashSet::new))
                        .equals(new HashSet<>(List.of(
                                "subventions/Subventions versées/3", "budget/Budget primitif/1"))), preview.items());
                System.out.println("        " + feed + ": " + preview.items().size() + " datasets, no error");
            }
        } finally {
            server.stop(0);
        }
    }
}
