package fr.collectivites.sdk.platform.web;

import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.registry.Kind;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.registry.Sight;
import fr.collectivites.sdk.platform.storage.Entries;
import fr.collectivites.sdk.platform.storage.Entry;
import fr.collectivites.sdk.platform.storage.Feed;
import fr.collectivites.sdk.platform.storage.Instants;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The month's news, from the feed of changes: as a page for everybody, and as an Atom feed (RFC 4287). Thread-safe. */
final class DigestPages {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);
    private static final Set<Kind> TOLD = Set.of(
            Kind.NEED, Kind.PROJECT, Kind.INITIATIVE, Kind.GOOD_PRACTICE, Kind.ACTOR, Kind.PROPOSAL, Kind.CHALLENGE);
    private static final int MOST = 5_000;
    private static final int IN_FEED = 50;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Registry registry;
    private final Pages pages;
    private final Clock clock;
    private final Supplier<URI> site;
    private final String siteName;

    DigestPages(Registry registry, Pages pages, Supplier<URI> site, String siteName, Clock clock) {
        this.registry = registry;
        this.pages = pages;
        this.site = site;
        this.siteName = siteName;
        this.clock = clock;
    }

    void addTo(RoutesConfig server) {
        server.get("/actualites", this::page);
        server.get("/actualites.atom", this::atom);
    }

    /**
     * One piece of news.
     *
     * @param entry what it is about, as it stands now
     * @param at when it last changed in the month
     * @param fresh whether it was new in the month
     */
    private record News(Entry entry, String at, boolean fresh) {}

    /** What changed from an instant to another and is public, each entry once, the last first. */
    private List<News> news(String from, String to) {
        return registry.database().read(handle -> {
            Map<String, News> byId = new LinkedHashMap<>();
            for (Feed.Change change : Feed.since(handle, from, MOST)) {
                if (change.at().compareTo(to) >= 0 || !TOLD.contains(change.kind())) {
                    continue;
                }
                boolean fresh = change.wasVisibility().isEmpty();
                News before = byId.remove(change.id());
                boolean isNew = fresh || (before != null && before.fresh());
                Entries.find(handle, change.kind(), change.id())
                        .filter(entry -> !entry.deleted() && Sight.sees(Caller.NOBODY, entry))
                        .ifPresent(entry -> byId.put(change.id(), new News(entry, change.at(), isNew)));
            }
            List<News> news = new ArrayList<>(byId.values());
            java.util.Collections.reverse(news);
            return news;
        });
    }

    private void page(Context context) {
        YearMonth present = YearMonth.now(clock.withZone(PARIS));
        YearMonth month = present;
        try {
            String asked = Lists.parameter(context, "mois");
            month = asked.isEmpty() ? present : YearMonth.parse(asked);
        } catch (DateTimeParseException e) {
            // As if none had been asked for
        }
        String from = Instants.text(month.atDay(1).atStartOfDay(PARIS).toInstant());
        String to =
                Instants.text(month.plusMonths(1).atDay(1).atStartOfDay(PARIS).toInstant());
        List<Map<String, Object>> fresh = new ArrayList<>();
        List<Map<String, Object>> moved = new ArrayList<>();
        for (News one : news(from, to)) {
            (one.fresh() ? fresh : moved).add(Lists.card(one.entry(), Caller.NOBODY));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("mois", MONTH.format(month));
        values.put("nouveaux", fresh);
        values.put("changes", moved);
        values.put("precedent", month.minusMonths(1).toString());
        values.put("suivant", month.isBefore(present) ? month.plusMonths(1).toString() : "");
        pages.show(context, "actualites", values);
    }

    private void atom(Context context) {
        String from = Instants.text(clock.instant().minus(java.time.Duration.ofDays(62)));
        List<News> news = news(from, Instants.text(clock.instant().plusSeconds(1)));
        List<News> last = news.size() > IN_FEED ? news.subList(0, IN_FEED) : news;
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("feed");
            out.writeDefaultNamespace(ATOM);
            element(out, "id", site.get() + "/actualites");
            element(out, "title", siteName);
            element(out, "updated", last.isEmpty() ? from : last.get(0).at());
            link(out, "self", "/actualites.atom");
            link(out, "alternate", "/actualites");
            for (News one : last) {
                out.writeStartElement("entry");
                element(out, "id", "urn:uuid:" + one.entry().id());
                element(out, "title", one.entry().title());
                element(out, "updated", one.at());
                link(out, "alternate", Lists.path(one.entry()));
                out.writeStartElement("author");
                element(out, "name", one.entry().content().at("/owner/name").asText(siteName));
                out.writeEndElement();
                element(
                        out,
                        "summary",
                        one.entry().kind().label()
                                + (one.fresh() ? ", nouveau" : ", mis à jour")
                                + one.entry()
                                        .status()
                                        .map(state -> " : " + Wording.label(state))
                                        .orElse(""));
                out.writeEndElement();
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        context.contentType("application/atom+xml; charset=utf-8").result(text.toString());
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        // What XML 1.0 cannot hold
        out.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", ""));
        out.writeEndElement();
    }

    private void link(XMLStreamWriter out, String relation, String path) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("href", site.get() + path);
    }
}
