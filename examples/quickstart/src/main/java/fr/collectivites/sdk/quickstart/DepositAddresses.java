package fr.collectivites.sdk.quickstart;

import fr.collectivites.sdk.core.http.Body;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.http.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Deposits the addresses of a commune in the national address base by the API of its platform: a revision is made, given its
 * file, judged there, and published; nothing is sent when the file is published already. Written from the documentation
 * and the source of that API, and tried against a double of it, never against the service. Validate the file first.
 */
public final class DepositAddresses {

    private DepositAddresses() {}

    /** Arguments: address of the API, code of the commune, CSV file, file of the token, name of the commune. */
    public static void main(String[] arguments) throws IOException {
        String communes = arguments[0] + "/communes/" + arguments[1];
        byte[] file = Files.readAllBytes(Path.of(arguments[2]));
        Secret token = Secret.ofFile(Path.of(arguments[3]));
        try (HttpTransport api = HttpTransport.builder("mon-logiciel/1.0").build()) {
            URI published = URI.create(communes + "/current-revision/files/bal/download");
            if (Arrays.equals(
                    file, api.send(Request.get(published).accept(404).build()).bytes())) {
                System.out.println("Déjà publié tel quel : rien n'est envoyé");
                return;
            }
            Object context = Map.of("context", Map.of("organisation", arguments[4]));
            Object id = send(api, Request.post(URI.create(communes + "/revisions"), Body.json(context)), token)
                    .get("id");
            String revision = arguments[0] + "/revisions/" + id;
            send(api, Request.put(URI.create(revision + "/files/bal"), Body.bytes("text/csv", file)), token);
            Map<?, ?> judged = send(api, Request.post(URI.create(revision + "/compute"), Body.json(Map.of())), token);
            if (!Boolean.TRUE.equals(judged.get("ready"))) {
                System.out.println("Refusé, rien n'est publié : " + judged.get("validation"));
                return;
            }
            send(api, Request.post(URI.create(revision + "/publish"), Body.json(Map.of())), token);
            System.out.println("Publié : révision " + id);
        }
    }

    private static Map<String, @Nullable Object> send(HttpTransport api, Request.Builder request, Secret token) {
        return api.send(request.secret("Authorization", "Token ", token).build())
                .jsonObject();
    }
}
