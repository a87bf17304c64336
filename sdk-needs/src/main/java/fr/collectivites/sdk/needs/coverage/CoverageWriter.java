package fr.collectivites.sdk.needs.coverage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A coverage as text: CSV with one line a commune, JSON with everything, or a page that stands alone, in French or English.
 * The same text for the same coverage. Stateless.
 */
public final class CoverageWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private static final List<String> HEADER = List.of(
            "code_insee",
            "commune",
            "epci",
            "population",
            "lieux",
            "lieux_pour_10000",
            "heures_semaine",
            "heures_pour_10000",
            "lieux_avec_horaires",
            "services",
            "gratuit",
            "lieu_le_plus_proche",
            "commune_du_lieu_le_plus_proche",
            "distance_km",
            "rang_sans_lieu");

    private CoverageWriter() {}

    /** One line a commune, in the order of codes: commas, points, quotes as in RFC 4180. */
    public static String csv(Coverage coverage) {
        StringBuilder out = new StringBuilder(String.join(",", HEADER)).append('\n');
        for (CommuneCoverage commune : coverage.communes()) {
            out.append(cells(commune, coverage).stream()
                            .map(CoverageWriter::quoted)
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return out.toString();
    }

    private static List<String> cells(CommuneCoverage commune, Coverage coverage) {
        List<String> cells = new ArrayList<>();
        cells.add(commune.commune().code().value());
        cells.add(commune.commune().name());
        cells.add(commune.commune().epci().map(Object::toString).orElse(""));
        cells.add(String.valueOf(commune.population()));
        cells.add(String.valueOf(commune.places()));
        cells.add(decimal(commune.placesPer10k()));
        cells.add(decimal(OptionalDouble.of(commune.weeklyHours())));
        cells.add(decimal(commune.hoursPer10k()));
        cells.add(String.valueOf(commune.placesWithHours()));
        cells.add(String.join("|", commune.services()));
        cells.add(commune.saysNoFee() ? "" : commune.hasFree() ? "oui" : "non");
        cells.add(commune.nearest().map(CommuneCoverage.Nearest::name).orElse(""));
        cells.add(commune.nearest().map(CommuneCoverage.Nearest::commune).orElse(""));
        cells.add(commune.nearest()
                .map(nearest -> decimal(OptionalDouble.of(nearest.kilometres())))
                .orElse(""));
        cells.add(coverage.uncovered().stream()
                .filter(without -> without.coverage() == commune)
                .map(without -> String.valueOf(without.rank()))
                .findFirst()
                .orElse(""));
        return cells;
    }

    private static String decimal(OptionalDouble number) {
        return number.isPresent() ? String.format(Locale.ROOT, "%.1f", number.getAsDouble()) : "";
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[\",\n\r].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** Everything, reasons in the language of the locale. */
    public static String json(Coverage coverage, Locale locale) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.useDefaultPrettyPrinter();
            new JsonForm(out, locale).write(coverage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().replace(System.lineSeparator(), "\n") + "\n";
    }

    /**
     * A page with a map, charts and lists: style and drawings inside, no script, nothing loaded.
     *
     * @param title what the territory is called
     */
    public static String html(Coverage coverage, String title, Locale locale) {
        return new CoveragePage(coverage, title, new CoverageTexts(locale)).write();
    }

    /** The members of the JSON. */
    private record JsonForm(JsonGenerator out, Locale locale) {

        void write(Coverage coverage) throws IOException {
            out.writeStartObject();
            out.writeStringField("day", coverage.day().toString());
            out.writeNumberField("population", coverage.population());
            out.writeNumberField("places", coverage.places());
            out.writeNumberField("placesWithoutCommune", coverage.unlocated());
            out.writeObjectFieldStart("placesByService");
            for (var entry : coverage.placesByService().entrySet()) {
                out.writeNumberField(entry.getKey(), entry.getValue());
            }
            out.writeEndObject();
            out.writeObjectFieldStart("placesByPublic");
            for (var entry : coverage.placesByPublic().entrySet()) {
                out.writeNumberField(entry.getKey(), entry.getValue());
            }
            out.writeEndObject();
            out.writeArrayFieldStart("communes");
            for (CommuneCoverage commune : coverage.communes()) {
                commune(commune);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("epcis");
            for (EpciCoverage epci : coverage.epcis()) {
                epci(epci);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("communesWithoutPlace");
            for (UncoveredCommune commune : coverage.uncovered()) {
                out.writeStartObject();
                out.writeNumberField("rank", commune.rank());
                out.writeStringField("code", commune.coverage().commune().code().value());
                out.writeStringField("name", commune.coverage().commune().name());
                out.writeNumberField("weight", Math.round(commune.weight()));
                strings("reasons", commune.reasons(locale));
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("producers");
            for (ProducerQuality producer : coverage.producers()) {
                out.writeStartObject();
                out.writeStringField("source", producer.source());
                out.writeNumberField("places", producer.places());
                out.writeNumberField("faultless", producer.faultless());
                out.writeNumberField("withHours", producer.withHours());
                out.writeNumberField("withContact", producer.withContact());
                out.writeNumberField("withPosition", producer.withPosition());
                out.writeNumberField("fresh", producer.fresh());
                out.writeNumberField("score", producer.score());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }

        private void commune(CommuneCoverage commune) throws IOException {
            out.writeStartObject();
            out.writeStringField("code", commune.commune().code().value());
            out.writeStringField("name", commune.commune().name());
            out.writeNumberField("population", commune.population());
            out.writeNumberField("places", commune.places());
            out.writeNumberField("weeklyHours", tenths(commune.weeklyHours()));
            if (commune.placesPer10k().isPresent()) {
                out.writeNumberField(
                        "placesPer10k", tenths(commune.placesPer10k().getAsDouble()));
                out.writeNumberField("hoursPer10k", tenths(commune.hoursPer10k().orElse(0)));
            }
            strings("services", List.copyOf(commune.services()));
            if (commune.nearest().isPresent()) {
                CommuneCoverage.Nearest nearest = commune.nearest().get();
                out.writeObjectFieldStart("nearest");
                out.writeStringField("name", nearest.name());
                out.writeStringField("commune", nearest.commune());
                out.writeNumberField("kilometres", nearest.kilometres());
                out.writeEndObject();
            }
            out.writeEndObject();
        }

        private void epci(EpciCoverage epci) throws IOException {
            out.writeStartObject();
            out.writeStringField("code", epci.epci().code().value());
            out.writeStringField("name", epci.epci().name());
            out.writeNumberField("communes", epci.communes());
            out.writeNumberField("communesWithoutPlace", epci.uncovered());
            out.writeNumberField("population", epci.population());
            out.writeNumberField("places", epci.places());
            out.writeNumberField("weeklyHours", tenths(epci.weeklyHours()));
            out.writeNumberField("placesPer10k", tenths(epci.placesPer10k()));
            out.writeNumberField("hoursPer10k", tenths(epci.hoursPer10k()));
            strings("missingPublics", epci.missingPublics());
            strings("missingServices", epci.missingServices());
            out.writeEndObject();
        }

        private void strings(String name, List<String> values) throws IOException {
            out.writeArrayFieldStart(name);
            for (String value : values) {
                out.writeString(value);
            }
            out.writeEndArray();
        }

        private static double tenths(double number) {
            return Math.round(number * 10) / 10.0;
        }
    }
}
