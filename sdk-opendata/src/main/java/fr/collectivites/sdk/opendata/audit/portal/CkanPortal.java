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
import fr.collectivites.sdk.opendata.internal.json.Entities;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A CKAN site by its action API. What ckanext-dcat stores among the extras (publisher, its number, frequency, standards) is
 * read where it stands; else the organization is the publisher.
 */
final class CkanPortal implements PortalReader {

    private static final int PAGE = 100;

    private final HttpTransport transport;
    private final String base;

    CkanPortal(HttpTransport transport, String base) {
        this.transport = transport;
        this.base = base;
    }

    @Override
    public String software() {
        return "CKAN";
    }

    @Override
    public void read(List<Wanted> bodies, Consumer<Dataset> sink) {
        long total = 1;
        for (long start = 0; start < total; start += PAGE) {
            // Sorted by what never changes, so that no dataset falls between two pages.
            URI address = URI.create(
                    base + "/api/3/action/package_search?rows=" + PAGE + "&start=" + start + "&sort=name%20asc");
            JsonObject result = JsonObject.from(
                            transport.send(Request.get(address).build()).jsonObject())
                    .object("result");
            total = result.whole("count").orElse(0);
            result.objects("results").forEach(json -> sink.accept(dataset(json)));
        }
    }

    private Dataset dataset(JsonObject json) {
        Map<String, String> extras = new HashMap<>();
        json.objects("extras").forEach(extra -> extras.put(extra.plain("key"), extra.written("value")));
        // ckanext-scheming puts the same fields at the top.
        Stream.of("publisher_name", "publisher_identifier", "publisher_email", "frequency", "conforms_to", "modified")
                .filter(key -> json.has(key) && !extras.containsKey(key))
                .forEach(key -> extras.put(key, json.written(key)));
        Dataset.Builder dataset = Dataset.builder(json.plain("name"), json.plain("title"), publisher(json, extras))
                .description(json.plain("notes"))
                .landingPage(base + "/dataset/" + json.plain("name"))
                .modified(text(extras.get("modified")).orElse(json.plain("metadata_modified")));
        creator(extras).ifPresent(dataset::creator);
        text(extras.get("frequency")).map(Frequency::of).ifPresent(dataset::frequency);
        json.objects("tags").forEach(tag -> text(tag.plain("name")).ifPresent(dataset::keyword));
        Optional<String> email = text(json.plain("maintainer_email")).or(() -> text(json.plain("author_email")));
        Optional<String> name = text(json.plain("maintainer")).or(() -> text(json.plain("author")));
        if (email.isPresent() || name.isPresent()) {
            dataset.contact(Contact.of(name.orElse(""), email.orElse("")));
        }
        standards(extras.get("conforms_to")).forEach(dataset::conformsTo);
        json.objects("resources").forEach(resource -> dataset.distribution(distribution(resource)));
        return dataset.build();
    }

    private static Organisation publisher(JsonObject json, Map<String, String> extras) {
        Optional<String> name = text(extras.get("publisher_name"));
        Organisation.Builder publisher =
                Organisation.builder(name.orElse(json.object("organization").plain("title")));
        text(extras.get("publisher_identifier")).ifPresent(number -> number(publisher, number));
        text(extras.get("publisher_email")).ifPresent(publisher::email);
        return publisher.build();
    }

    private static Optional<Organisation> creator(Map<String, String> extras) {
        return text(extras.get("creator_name")).map(name -> {
            Organisation.Builder creator = Organisation.builder(name);
            text(extras.get("creator_identifier")).ifPresent(number -> number(creator, number));
            return creator.build();
        });
    }

    /** A SIRET or SIREN, as long as it is. */
    static void number(Organisation.Builder body, String number) {
        String digits = number.replaceAll("\\s", "");
        if (digits.length() > 9) {
            body.siret(digits);
        } else {
            body.siren(digits);
        }
    }

    private static Distribution distribution(JsonObject resource) {
        String url = resource.plain("url");
        Distribution.Builder file = Distribution.download(url).accessUrl(url).title(resource.plain("name"));
        text(resource.plain("format")).map(FileFormat::of).ifPresent(file::format);
        text(resource.plain("modified"))
                .or(() -> text(resource.plain("last_modified")))
                .or(() -> text(resource.plain("created")))
                .ifPresent(file::modified);
        standards(resource.written("conforms_to")).forEach(file::conformsTo);
        return file.build();
    }

    /** A list of addresses as JSON in a text, or one address. */
    private static List<Standard> standards(@org.jspecify.annotations.Nullable String written) {
        return text(written).stream()
                .flatMap(text ->
                        Entities.readList(text).stream()
                                .flatMap(list -> list.stream().map(String::valueOf))
                                .toList()
                                .stream())
                .map(Standards::of)
                .toList();
    }

    private static Optional<String> text(@org.jspecify.annotations.Nullable String text) {
        return Optional.ofNullable(text).filter(t -> !t.isBlank());
    }
}
