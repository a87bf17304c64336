package fr.collectivites.sdk.opendata.audit.portal;

import fr.collectivites.sdk.core.catalog.Contact;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.internal.text.Names;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A udata site, such as data.gouv.fr: the organizations of the bodies by their name, kept when number or name fit, then the
 * datasets of each. All others are never asked for.
 */
final class UdataPortal implements PortalReader {

    private static final String PAGE = "100";

    private final HttpTransport transport;
    private final String base;

    UdataPortal(HttpTransport transport, String base) {
        this.transport = transport;
        this.base = base;
    }

    @Override
    public String software() {
        return "udata";
    }

    @Override
    public void read(List<Wanted> bodies, Consumer<Dataset> sink) {
        Set<String> done = new HashSet<>();
        for (Wanted body : bodies) {
            JsonObject found = get(Request.withQuery(
                    URI.create(base + "/api/1/organizations/"), Map.of("q", body.name(), "page_size", "20")));
            for (JsonObject organization : found.objects("data")) {
                if (isOf(organization, body) && done.add(organization.plain("id"))) {
                    datasets(organization, sink);
                }
            }
        }
    }

    private static boolean isOf(JsonObject organization, Wanted body) {
        String number = organization.plain("business_number_id");
        if (!number.isEmpty() && !body.siren().isEmpty()) {
            return number.startsWith(body.siren());
        }
        String name = "-" + Names.plain(organization.plain("name")) + "-";
        return name.contains("-" + Names.plain(body.name()) + "-");
    }

    private void datasets(JsonObject organization, Consumer<Dataset> sink) {
        Optional<URI> next = Optional.of(Request.withQuery(
                URI.create(base + "/api/1/datasets/"),
                Map.of("organization", organization.plain("id"), "page_size", PAGE)));
        Set<URI> seen = new HashSet<>();
        while (next.isPresent() && seen.add(next.get())) {
            JsonObject page = get(next.get());
            page.objects("data").forEach(json -> sink.accept(dataset(json, organization)));
            next = page.text("next_page").map(URI::create);
        }
    }

    private JsonObject get(URI address) {
        return JsonObject.from(transport.send(Request.get(address).build()).jsonObject());
    }

    private Dataset dataset(JsonObject json, JsonObject organization) {
        Organisation.Builder publisher = Organisation.builder(organization.plain("name"));
        Optional.of(organization.plain("business_number_id"))
                .filter(number -> !number.isEmpty())
                .ifPresent(number -> CkanPortal.number(publisher, number));
        Dataset.Builder dataset = Dataset.builder(json.plain("id"), json.plain("title"), publisher.build())
                .description(json.plain("description"))
                .modified(first(json.plain("last_update"), json.plain("last_modified")));
        Stream.of(json.plain("page"), json.object("self_web_url").plain("href"))
                .filter(page -> !page.isEmpty())
                .findFirst()
                .ifPresent(dataset::landingPage);
        Optional.of(json.plain("frequency"))
                .filter(f -> !f.isEmpty())
                .map(Frequency::of)
                .ifPresent(dataset::frequency);
        json.texts("tags").forEach(dataset::keyword);
        json.objects("contact_points").stream()
                .filter(contact -> !contact.plain("email").isEmpty())
                .findFirst()
                .ifPresent(contact -> dataset.contact(Contact.of(contact.plain("name"), contact.plain("email"))));
        json.objects("resources").forEach(resource -> dataset.distribution(distribution(resource)));
        return dataset.build();
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static Distribution distribution(JsonObject resource) {
        String url = first(resource.plain("latest"), resource.plain("url"));
        Distribution.Builder file =
                Distribution.download(resource.plain("url")).accessUrl(url).title(resource.plain("title"));
        Optional.of(resource.plain("format"))
                .filter(f -> !f.isEmpty())
                .map(FileFormat::of)
                .ifPresent(file::format);
        Optional.of(resource.plain("last_modified")).filter(d -> !d.isEmpty()).ifPresent(file::modified);
        JsonObject schema = resource.object("schema");
        if (!schema.plain("name").isEmpty()) {
            Standard.Builder standard = Standard.builder().name(schema.plain("name"));
            Optional.of(schema.plain("version")).filter(v -> !v.isEmpty()).ifPresent(standard::version);
            file.conformsTo(standard.build());
        } else if (!schema.plain("url").isEmpty()) {
            file.conformsTo(Standards.of(schema.plain("url")));
        }
        return file.build();
    }
}
