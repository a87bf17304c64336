package fr.collectivites.sdk.opendata.files;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Contact;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.core.catalog.Theme;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.core.value.Period;
import fr.collectivites.sdk.opendata.internal.digest.Digests;
import fr.collectivites.sdk.opendata.internal.text.Html;
import fr.collectivites.sdk.opendata.internal.text.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writes the pages for people: the catalogue with its search, and one page per dataset with previews. Each page stands
 * alone: no other file, no other server, nothing that runs but the script in it, which the page names by its digest.
 */
final class PageWriter {

    private final Catalog catalog;
    private final Locale locale;
    private final Words words;
    private final String style = Site.text("site.css");
    private final String script = Site.text("site.js");

    PageWriter(Catalog catalog, Locale locale) {
        this.catalog = catalog;
        this.locale = locale;
        this.words = Words.in(locale);
    }

    /** A dataset with what its page shows of its files. */
    record Item(Dataset dataset, List<StoredDataset.StoredFile> files) {}

    /** The page of the catalogue. */
    String index(Collection<Item> items) {
        Html html = new Html();
        String title = catalog.title().orElseGet(() -> words.text("site.title"));
        start(html, title, catalog.description().orElse(""), true);
        html.raw("<header class=\"site\"><div class=\"wrap\">\n");
        publisher(html);
        html.element("h1", title);
        catalog.description().ifPresent(text -> html.element("p class=\"about\"", text));
        html.raw("</div></header>\n<main id=\"main\" class=\"wrap\">\n");
        search(html, items);
        items.forEach(item -> card(html, item));
        html.raw("</main>\n");
        footer(html, "");
        html.raw("<script>").raw(script).raw("</script>\n</body>\n</html>\n");
        return html.toString();
    }

    /** The page of one dataset. */
    String dataset(Item item, Function<String, Optional<Preview>> previews) {
        Dataset dataset = item.dataset();
        Html html = new Html();
        start(html, dataset.title().orElse(""), dataset.description().orElse(""), false);
        html.raw("<header class=\"site\"><div class=\"wrap\">\n<p class=\"who\"><a href=\"../index.html\">")
                .text(catalog.title().orElseGet(() -> words.text("site.title")))
                .raw("</a></p>\n")
                .element("h1", dataset.title().orElse(""))
                .raw("</div></header>\n<main id=\"main\" class=\"wrap\">\n<article>\n");
        body(html, item, "", previews);
        html.raw("</article>\n</main>\n");
        footer(html, "../");
        html.raw("</body>\n</html>\n");
        return html.toString();
    }

    private void start(Html html, String title, String description, boolean scripted) {
        html.raw("<!DOCTYPE html>\n<html")
                .attribute("lang", locale.getLanguage().equals("fr") ? "fr" : "en")
                .raw(">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"")
                .attribute(
                        "content",
                        "default-src 'none'; style-src '" + digest(style) + "'"
                                + (scripted ? "; script-src '" + digest(script) + "'" : ""))
                .raw(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", title);
        if (!description.isEmpty()) {
            html.raw("<meta name=\"description\"")
                    .attribute("content", description.length() > 300 ? description.substring(0, 300) : description)
                    .raw(">\n");
        }
        html.raw("<link rel=\"alternate\" type=\"text/turtle\"")
                .attribute("href", scripted ? Site.CATALOG : "../" + Site.CATALOG)
                .raw(">\n<style>")
                .raw(style)
                .raw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">")
                .text(words.text("site.skip"))
                .raw("</a>\n");
    }

    private void publisher(Html html) {
        catalog.publisher().flatMap(Organisation::name).ifPresent(name -> {
            String homepage =
                    catalog.publisher().flatMap(Organisation::homepage).orElse("");
            html.raw("<p class=\"who\">");
            if (homepage.isEmpty()) {
                html.text(name);
            } else {
                html.link(homepage, name);
            }
            html.raw("</p>\n");
        });
    }

    private void search(Html html, Collection<Item> items) {
        html.raw("<form id=\"tools\" role=\"search\" hidden>\n<div class=\"find\"><label for=\"find\">")
                .text(words.text("site.search"))
                .raw("</label>\n<input id=\"find\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\"></div>\n");
        SortedMap<String, String> themes = new TreeMap<>();
        items.forEach(item -> item.dataset().themes().forEach(theme -> themes.put(theme.label(), theme.code())));
        if (themes.size() > 1) {
            html.raw("<fieldset class=\"themes\"><legend>")
                    .text(words.text("site.themes"))
                    .raw("</legend>\n");
            themes.forEach((label, code) -> html.raw("<button type=\"button\" aria-pressed=\"false\"")
                    .attribute("value", code)
                    .raw(">")
                    .text(label)
                    .raw("</button>\n"));
            html.raw("</fieldset>\n");
        }
        html.raw("</form>\n<p class=\"status\" id=\"status\" role=\"status\"")
                .attribute("data-none", words.text("site.found.none"))
                .attribute("data-one", words.text("site.found.one"))
                .attribute("data-many", words.text("site.found.many"))
                .raw(">")
                .text(words.count("site.datasets", items.size()))
                .raw("</p>\n");
    }

    private void card(Html html, Item item) {
        Dataset dataset = item.dataset();
        String id = dataset.identifier().orElse("");
        List<String> find = new ArrayList<>(
                List.of(id, dataset.title().orElse(""), dataset.description().orElse("")));
        find.addAll(dataset.keywords());
        List<String> themes = new ArrayList<>();
        for (Theme theme : dataset.themes()) {
            find.add(theme.label());
            themes.add(theme.code());
        }
        html.raw("<article")
                .attribute("id", id)
                .attribute("data-themes", String.join(" ", themes))
                .attribute("data-find", String.join(" ", find).replaceAll("\\s+", " "))
                .raw(">\n<h2><a")
                .attribute("href", id + "/" + Site.PAGE)
                .raw(">")
                .text(dataset.title().orElse(id))
                .raw("</a></h2>\n");
        body(html, item, id + "/", name -> Optional.empty());
        html.raw("</article>\n");
    }

    private void body(Html html, Item item, String folder, Function<String, Optional<Preview>> previews) {
        Dataset dataset = item.dataset();
        dataset.description().ifPresent(text -> html.element("p class=\"about\"", text));
        List<String> tags = new ArrayList<>();
        dataset.themes().forEach(theme -> tags.add(theme.label()));
        tags.addAll(dataset.keywords());
        if (!tags.isEmpty()) {
            html.raw("<ul class=\"tags\"")
                    .attribute("aria-label", words.text("site.tags"))
                    .raw(">\n");
            tags.forEach(tag -> html.element("li", tag));
            html.raw("</ul>\n");
        }
        html.raw("<dl>\n");
        facts(html, item);
        html.raw("</dl>\n<ul class=\"files\">\n");
        item.files().forEach(file -> file(html, item, file, folder, previews));
        for (Distribution distribution : dataset.distributions()) {
            if (item.files().stream().noneMatch(file -> isOf(distribution, file))) {
                link(html, distribution);
            }
        }
        html.raw("</ul>\n");
    }

    private void facts(Html html, Item item) {
        Dataset dataset = item.dataset();
        dataset.licence().ifPresent(licence -> fact(html, "licence", licenceLink(licence)));
        dataset.frequency().map(Frequency::label).ifPresent(label -> fact(html, "frequency", plain(label)));
        dataset.modified().map(this::date).ifPresent(text -> fact(html, "modified", plain(text)));
        List<String> periods = dataset.temporal().stream()
                .map(this::period)
                .filter(text -> !text.isEmpty())
                .toList();
        if (!periods.isEmpty()) {
            fact(html, "temporal", plain(String.join(", ", periods)));
        }
        List<String> places = dataset.spatial().stream()
                .flatMap(place -> place.label().or(place::code).stream())
                .toList();
        if (!places.isEmpty()) {
            fact(html, "spatial", plain(String.join(", ", places)));
        }
        dataset.contacts().stream().findFirst().ifPresent(contact -> fact(html, "contacts", contact(contact)));
    }

    private void fact(Html html, String key, String valueMarkup) {
        html.raw("<div><dt>")
                .text(words.text("site.fact." + key))
                .raw("</dt><dd>")
                .raw(valueMarkup)
                .raw("</dd></div>\n");
    }

    private static String plain(String text) {
        return new Html().text(text).toString();
    }

    private static String licenceLink(Licence licence) {
        Html html = new Html();
        licence.uri().ifPresentOrElse(uri -> html.link(uri, licence.label()), () -> html.text(licence.label()));
        return html.toString();
    }

    private static String contact(Contact contact) {
        String name = contact.name().or(contact::email).or(contact::url).orElse("");
        Html html = new Html();
        Optional<String> address =
                contact.email().map(email -> "mailto:" + email).or(contact::url);
        address.ifPresentOrElse(to -> html.link(to, name), () -> html.text(name));
        return html.toString();
    }

    private String period(Period period) {
        Optional<LocalDate> first = period.firstDay();
        Optional<LocalDate> last = period.lastDay();
        if (first.isPresent()
                && last.isPresent()
                && first.get().getDayOfYear() == 1
                && last.get().equals(first.get().withDayOfYear(first.get().lengthOfYear()))) {
            return String.valueOf(first.get().getYear());
        }
        if (first.isPresent() && last.isPresent()) {
            return words.text("site.period", Map.of("from", day(first.get()), "to", day(last.get())));
        }
        return first.map(day -> words.text("site.period.from", Map.of("from", day(day))))
                .or(() -> last.map(day -> words.text("site.period.to", Map.of("to", day(day)))))
                .orElse("");
    }

    private String date(IsoDate date) {
        return switch (date.precision()) {
            case YEAR, MONTH -> date.text();
            case DAY, INSTANT -> day(date.firstDay());
        };
    }

    private String day(LocalDate day) {
        // Both languages by the same pattern, so that the result does not depend on the locale data of the JDK.
        return locale.getLanguage().equals("fr")
                ? DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT).format(day)
                : day.toString();
    }

    private static boolean isOf(Distribution distribution, StoredDataset.StoredFile file) {
        return distribution.downloadUrls().stream().anyMatch(url -> url.endsWith("/" + file.name()));
    }

    private void file(
            Html html,
            Item item,
            StoredDataset.StoredFile file,
            String folder,
            Function<String, Optional<Preview>> previews) {
        Optional<Distribution> description = item.dataset().distributions().stream()
                .filter(distribution -> isOf(distribution, file))
                .findFirst();
        List<String> facts = new ArrayList<>();
        description.flatMap(Distribution::format).map(FileFormat::label).ifPresent(facts::add);
        file.content().rowCount().ifPresent(rows -> facts.add(words.count("plan.rows", rows)));
        facts.add(words.size(file.content().size()));
        html.raw("<li><div class=\"file\"><a class=\"get\" download")
                .attribute("href", folder + file.name())
                .attribute("data-url", folder + file.name())
                .raw(">")
                .text(description.flatMap(Distribution::title).orElse(file.name()))
                .raw("</a>\n<span class=\"facts\">")
                .text(String.join(" · ", facts))
                .raw("</span>\n");
        description.flatMap(Distribution::description).ifPresent(text -> html.element("p", text));
        description.ifPresent(distribution -> standards(html, distribution.conformsTo()));
        html.raw("</div>\n");
        previews.apply(file.name()).ifPresent(preview -> preview(html, preview));
        html.raw("</li>\n");
    }

    private void standards(Html html, List<Standard> standards) {
        for (Standard standard : standards) {
            String name = standard.title().or(standard::name).or(standard::uri).orElse("");
            String version = standard.version().map(text -> " " + text).orElse("");
            html.raw("<p class=\"facts\">").text(words.text("site.schema")).raw(" ");
            String address = standard.uri()
                    .or(() -> standard.name().map(schema -> "https://schema.data.gouv.fr/" + schema + "/"))
                    .orElse("");
            html.link(address, name + version).raw("</p>\n");
        }
    }

    private void link(Html html, Distribution distribution) {
        String address = distribution.downloadUrls().stream()
                .findFirst()
                .or(() -> distribution.accessUrls().stream().findFirst())
                .orElse("");
        html.raw("<li><div class=\"file\">")
                .link(address, distribution.title().orElse(address))
                .raw(" <span class=\"facts\">")
                .text(distribution.format().map(FileFormat::label).orElse(words.text("plan.link")))
                .raw("</span></div></li>\n");
    }

    private void preview(Html html, Preview preview) {
        html.raw("<details open><summary>")
                .text(words.count("site.preview", preview.rows().size()))
                .raw("</summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\"")
                .attribute("aria-label", words.text("site.preview.label"))
                .raw("><table>\n<thead><tr>");
        preview.header()
                .forEach(label -> html.raw("<th scope=\"col\">").text(label).raw("</th>"));
        html.raw("</tr></thead>\n<tbody>\n");
        for (List<String> row : preview.rows()) {
            html.raw("<tr>");
            row.forEach(cell -> html.raw("<td>").text(cell).raw("</td>"));
            html.raw("</tr>\n");
        }
        html.raw("</tbody></table></div></details>\n");
    }

    private void footer(Html html, String up) {
        html.raw("<footer><div class=\"wrap\">\n<p>")
                .text(words.text("site.machines"))
                .raw(" <a")
                .attribute("href", up + Site.CATALOG)
                .attribute("data-url", Site.CATALOG)
                .raw(">")
                .text(Site.CATALOG)
                .raw("</a> (DCAT-AP).</p>\n")
                .element("p", words.text("site.made"))
                .raw("</div></footer>\n");
    }

    private static String digest(String text) {
        return "sha256-" + Base64.getEncoder().encodeToString(Digests.sha256(text));
    }
}
