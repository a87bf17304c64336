package fr.collectivites.sdk.core.place.convert;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.Siret;
import fr.collectivites.sdk.core.place.AccessFee;
import fr.collectivites.sdk.core.place.AccessMode;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.SupportMode;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.value.ContactText;
import fr.collectivites.sdk.core.value.IsoDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Places as structures and services of data·inclusion v1, by the correspondence that data·inclusion itself uses. Where that
 * one has faults they are not repeated: publics are found by their label, "Gratuit sous condition" says so in the precision,
 * the eligible zone of overseas collectivities is their whole code, a place that receives nobody is not reached in person,
 * and a record without source is kept. Immutable and thread-safe.
 */
final class DataInclusionForm {

    private static final ValueTable TABLE = new ValueTable("data-inclusion.tsv");

    /** What data·inclusion refuses as too old. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private static final String SERVICE_NAME = "Service d'accompagnement au numérique";
    private static final List<String> TYPES = List.of("aide-materielle", "atelier", "accompagnement");
    private static final int MIN_DESCRIPTION = 5;
    private static final int MAX_DESCRIPTION = 10_000;
    private static final int MIN_NAME = 3;
    private static final int MAX_NAME = 150;
    private static final int MAX_ADDRESS = 2_083;

    private final String source;
    private final LocalDate today;

    DataInclusionForm(String source, LocalDate today) {
        this.source = source;
        this.today = today;
    }

    Optional<Map<String, @Nullable Object>> structure(PlaceRow place, ProblemSink sink) {
        StandardRecord record = place.record();
        Optional<String> date = date(place, sink);
        String name = record.text(StandardField.NAME).orElse("");
        if (name.length() < MIN_NAME || name.length() > MAX_NAME) {
            refuse("name-length", StandardField.NAME, name, "nom", place, sink);
            return Optional.empty();
        } else if (date.isEmpty()) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("source", source);
        json.put("id", id(record));
        json.put("nom", name);
        json.put("date_maj", date.get());
        description(record).ifPresent(text -> json.put("description", text));
        Optional<String> siret =
                record.text(StandardField.PIVOT).flatMap(Siret::parse).map(Siret::value);
        siret.ifPresent(value -> json.put("siret", value));
        if (siret.isEmpty()) {
            record.text(StandardField.PIVOT)
                    .ifPresent(pivot -> refuse("no-siret", StandardField.PIVOT, pivot, "siret", place, sink));
        }
        address(record, json);
        contact(record, json);
        address(record, StandardField.WEBSITES).ifPresent(site -> json.put("site_web", site));
        record.text(StandardField.HOURS).ifPresent(hours -> json.put("horaires_accueil", hours));
        address(record, StandardField.ACCESSIBILITY).ifPresent(page -> json.put("accessibilite_lieu", page));
        put(json, "reseaux_porteurs", targets(record, StandardField.PROGRAMMES));
        return Optional.of(json);
    }

    Optional<Map<String, @Nullable Object>> service(PlaceRow place, ProblemSink sink) {
        StandardRecord record = place.record();
        List<String> services = record.written(StandardField.SERVICES);
        Optional<String> date = date(place, sink);
        if (services.isEmpty() || date.isEmpty()) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("source", source);
        json.put("structure_id", id(record));
        json.put("id", id(record));
        json.put("nom", SERVICE_NAME);
        json.put("description", description(record).orElseGet(() -> String.join(", ", services)));
        json.put("date_maj", date.get());
        List<String> kinds = targets(record, StandardField.SUPPORT_MODES);
        TYPES.stream().filter(kinds::contains).findFirst().ifPresent(type -> json.put("type", type));
        put(json, "thematiques", targets(record, StandardField.SERVICES));
        fees(record, json);
        publics(record, json);
        Set<String> modes = new LinkedHashSet<>();
        if (!accessModes(record).contains(AccessMode.NO_PUBLIC)) {
            modes.add("en-presentiel");
        }
        if (record.codes(StandardField.SUPPORT_MODES, SupportMode::of).contains(SupportMode.REMOTE)) {
            modes.add("a-distance");
        }
        put(json, "modes_accueil", List.copyOf(modes));
        mobilisation(record, json);
        record.text(StandardField.COMMUNE_CODE)
                .flatMap(CommuneCode::parse)
                .map(CommuneCode::departement)
                .map(DepartementCode::value)
                .ifPresent(departement -> json.put("zone_eligibilite", List.of(departement)));
        address(record, json);
        contact(record, json);
        record.text(StandardField.HOURS).ifPresent(hours -> json.put("horaires_accueil", hours));
        return Optional.of(json);
    }

    private static void fees(StandardRecord record, Map<String, @Nullable Object> json) {
        List<AccessFee> fees = record.codes(StandardField.FEES, AccessFee::of);
        boolean conditional = fees.contains(AccessFee.CONDITIONALLY_FREE);
        if (fees.contains(AccessFee.FREE) || conditional) {
            json.put("frais", "gratuit");
        } else if (fees.contains(AccessFee.PAID)) {
            json.put("frais", "payant");
        }
        if (fees.size() > 1 || conditional) {
            json.put(
                    "frais_precisions",
                    String.join(", ", fees.stream().map(AccessFee::label).toList()));
        }
    }

    private static void publics(StandardRecord record, Map<String, @Nullable Object> json) {
        List<String> publics = Stream.concat(
                        targets(record, StandardField.PUBLICS).stream(), targets(record, StandardField.CARE).stream())
                .distinct()
                .toList();
        json.put("publics", publics.isEmpty() ? List.of("tous-publics") : publics);
        List<String> words = Stream.concat(
                        record.written(StandardField.PUBLICS).stream(), record.written(StandardField.CARE).stream())
                .toList();
        if (!words.isEmpty()) {
            json.put("publics_precisions", String.join(", ", words));
        }
    }

    private static void mobilisation(StandardRecord record, Map<String, @Nullable Object> json) {
        Set<String> modes = new LinkedHashSet<>(targets(record, StandardField.ACCESS_MODES));
        Optional<String> appointments = address(record, StandardField.APPOINTMENTS);
        if (modes.isEmpty()) {
            record.text(StandardField.PHONE).ifPresent(phone -> modes.add("telephoner"));
            record.text(StandardField.EMAILS).ifPresent(email -> modes.add("envoyer-un-courriel"));
            appointments.ifPresent(site -> modes.add("utiliser-lien-mobilisation"));
        }
        put(json, "modes_mobilisation", List.copyOf(modes));
        json.put("mobilisable_par", List.of("usagers", "professionnels"));
        appointments.ifPresent(site -> json.put("lien_mobilisation", site));
    }

    private static List<AccessMode> accessModes(StandardRecord record) {
        return record.codes(StandardField.ACCESS_MODES, AccessMode::of);
    }

    private static List<String> targets(StandardRecord record, StandardField field) {
        return record.written(field).stream()
                .flatMap(value -> TABLE.find(field.column(), value).stream())
                .flatMap(cells -> Stream.of(cells.get(0).split("\\|")))
                .distinct()
                .toList();
    }

    private static void put(Map<String, @Nullable Object> json, String name, List<String> values) {
        if (!values.isEmpty()) {
            json.put(name, values);
        }
    }

    private static void address(StandardRecord record, Map<String, @Nullable Object> json) {
        for (StandardField field : List.of(
                StandardField.STREET,
                StandardField.COMPLEMENT,
                StandardField.CITY,
                StandardField.POSTAL_CODE,
                StandardField.COMMUNE_CODE)) {
            boolean code = field == StandardField.POSTAL_CODE || field == StandardField.COMMUNE_CODE;
            record.text(field)
                    .filter(text -> !code || text.matches("[0-9][0-9AB][0-9]{3}"))
                    .ifPresent(text -> json.put(field.column(), text));
        }
        List<BigDecimal> point = GeoJsonForm.point(record);
        if (!point.isEmpty()) {
            json.put("longitude", point.get(0));
            json.put("latitude", point.get(1));
        }
    }

    private static void contact(StandardRecord record, Map<String, @Nullable Object> json) {
        record.text(StandardField.PHONE).ifPresent(phone -> json.put("telephone", phone));
        record.written(StandardField.EMAILS).stream()
                .filter(ContactText::isEmail)
                .findFirst()
                .ifPresent(email -> json.put("courriel", email));
    }

    /** The first of its addresses that data·inclusion takes. */
    private static Optional<String> address(StandardRecord record, StandardField field) {
        return record.written(field).stream()
                .filter(text -> text.length() <= MAX_ADDRESS && ContactText.isWebAddress(text))
                .findFirst();
    }

    private static Optional<String> description(StandardRecord record) {
        return Stream.of(StandardField.DESCRIPTION, StandardField.SUMMARY)
                .flatMap(field -> record.text(field).stream())
                .filter(text -> text.length() >= MIN_DESCRIPTION && text.length() <= MAX_DESCRIPTION)
                .findFirst();
    }

    private String id(StandardRecord record) {
        return source + "--" + record.text(StandardField.ID).orElse("");
    }

    private Optional<String> date(PlaceRow place, ProblemSink sink) {
        String text = place.record().text(StandardField.UPDATED).orElse("");
        Optional<LocalDate> day = IsoDate.parse(text).map(IsoDate::firstDay);
        if (day.isEmpty() || day.get().isBefore(FIRST_DAY) || day.get().isAfter(today)) {
            refuse("date-refused", StandardField.UPDATED, text, "date_maj", place, sink);
            return Optional.empty();
        }
        return day.map(LocalDate::toString);
    }

    private static void refuse(
            String rule, StandardField field, String value, String target, PlaceRow place, ProblemSink sink) {
        sink.accept(Problem.of(CoreCode.PLACE_CONVERSION)
                .rule(rule)
                .at(place.location(field))
                .value(value)
                .with("target", target)
                .build());
    }
}
