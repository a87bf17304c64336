package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.testing.WriteFaultSuite;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The fault suite on the transport itself. */
class TransportFaultTest extends WriteFaultSuite {

    @Override
    protected List<Write> writes() {
        return List.of(
                new Write(
                        "create",
                        "POST",
                        "/datasets",
                        Effect.UNSAFE,
                        (transport, base) -> transport
                                .send(Request.post(base.resolve("/datasets"), Body.json(Map.of("title", "Budget")))
                                        .build())
                                .jsonObject()),
                new Write(
                        "replace",
                        "PUT",
                        "/datasets/1",
                        Effect.IDEMPOTENT,
                        (transport, base) -> transport
                                .send(Request.put(base.resolve("/datasets/1"), Body.json(Map.of("title", "Budget")))
                                        .build())
                                .jsonObject()),
                new Write(
                        "upload",
                        "POST",
                        "/upload",
                        Effect.UNSAFE,
                        (transport, base) -> transport
                                .send(Request.post(base.resolve("/upload"), upload())
                                        .build())
                                .jsonObject()),
                new Write("remove", "DELETE", "/datasets/1", Effect.IDEMPOTENT, TransportFaultTest::remove));
    }

    private static Body upload() {
        return Body.multipart()
                .field("name", "x")
                .file("file", "x.csv", Body.text("text/csv", "a;b\n1;2\n"))
                .build();
    }

    private static void remove(HttpTransport transport, URI base) {
        transport.send(Request.delete(base.resolve("/datasets/1")).build()).jsonObject();
    }
}
