package fr.collectivites.sdk.opendata.job;

import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.opendata.ckan.CkanPlatform;
import fr.collectivites.sdk.opendata.datafair.DataFairPlatform;
import fr.collectivites.sdk.opendata.files.FilesPlatform;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.huwise.HuwisePlatform;
import fr.collectivites.sdk.opendata.publish.Platform;
import fr.collectivites.sdk.opendata.udata.UdataPlatform;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Where a commune publishes, as {@code job.yaml} says it: the values by their names there.
 *
 * @param values {@code to}, {@code url}, {@code organization}, {@code key}, {@code output} …; absent means the default
 * @param licences the portal's identifiers of licences, by code
 * @param folder what paths begin from
 */
record Target(Map<String, String> values, Map<String, String> licences, Path folder) {

    /** Copies the maps. */
    Target {
        values = Map.copyOf(values);
        licences = Map.copyOf(licences);
    }

    /** The same, with other values before these, and {@code {name}} filled in. */
    Target of(String name, Map<String, String> own) {
        Map<String, String> all = new TreeMap<>(values);
        all.putAll(own);
        all.replaceAll((key, value) -> value.replace("{name}", name));
        return new Target(all, licences, folder);
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    boolean isFolder() {
        return value("to").equals("files");
    }

    /**
     * The platform, for one run.
     *
     * @param network makes what sends the requests, which the platform closes
     * @throws SdkException if there is no key under its alias
     */
    Platform platform(Credentials credentials, Supplier<HttpTransport> network) {
        if (isFolder()) {
            return FilesPlatform.builder(folder.resolve(value("output")))
                    .baseUrl(value("base-url"))
                    .build();
        }
        URI url = URI.create(value("url"));
        Secret key = credentials
                .find(value("key"))
                .orElseThrow(() -> new SdkException(
                        Problem.of(OpendataCode.JOB_STEP_FAILED)
                                .rule("key")
                                .value(value("key"))
                                .build(),
                        null));
        HttpTransport transport = network.get();
        long largest = value("max-file-size").isEmpty() ? 0 : Long.parseLong(value("max-file-size")) * 1_000_000;
        return switch (value("to")) {
            case "ckan" -> {
                CkanPlatform.Builder ckan =
                        CkanPlatform.builder(url, key).transport(transport).organization(value("organization"));
                if (largest > 0) {
                    ckan.maxFileSize(largest);
                }
                yield ckan.build();
            }
            case "udata" -> {
                UdataPlatform.Builder udata =
                        UdataPlatform.builder(url, key).transport(transport).organization(value("organization"));
                if (largest > 0) {
                    udata.maxFileSize(largest);
                }
                yield udata.build();
            }
            case "huwise" -> {
                HuwisePlatform.Builder huwise =
                        HuwisePlatform.builder(url, key).transport(transport).prefix(value("prefix"));
                licences.forEach((licence, id) -> huwise.licence(Licence.of(licence), id));
                if (largest > 0) {
                    huwise.maxFileSize(largest);
                }
                yield huwise.build();
            }
            default -> {
                DataFairPlatform.Builder dataFair =
                        DataFairPlatform.builder(url, key).transport(transport).prefix(value("prefix"));
                if (largest > 0) {
                    dataFair.maxFileSize(largest);
                }
                yield dataFair.build();
            }
        };
    }
}
