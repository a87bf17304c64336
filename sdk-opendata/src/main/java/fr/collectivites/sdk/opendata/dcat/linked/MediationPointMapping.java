package fr.collectivites.sdk.opendata.dcat.linked;

import fr.collectivites.sdk.core.code.LegalId;
import fr.collectivites.sdk.core.place.MediationPoint;
import fr.collectivites.sdk.core.place.MediationService;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.core.value.Address;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.core.value.OpeningHours;
import fr.collectivites.sdk.core.value.OpeningStatus;
import fr.collectivites.sdk.core.value.Position;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.internal.Segments;
import fr.collectivites.sdk.opendata.dcat.rdf.Name;
import fr.collectivites.sdk.opendata.dcat.rdf.TripleSink;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Places of digital mediation as places (schema.org, LOCN, GeoSPARQL) and sites of their operator (ORG), with one public
 * service (CPSV) for each thing that they offer.
 */
final class MediationPointMapping {

    private static final int TIME_LENGTH = "HH:mm:ss".length();

    private final Nodes nodes;
    private final TripleSink sink;
    private final Territory territory;

    MediationPointMapping(Nodes nodes, Territory territory) {
        this.nodes = nodes;
        this.sink = nodes.sink();
        this.territory = territory;
    }

    void place(MediationPoint point) {
        String node = nodes.iri("lieu", point.id().orElse(""));
        // The operator's number may be a placeholder of zeros, or no number at all: then nobody is named.
        Optional<String> operator = point.legalId()
                .filter(id -> !(id instanceof LegalId.Placeholder))
                .map(id -> nodes.iri("organisation", id.value()));
        sink.subject(node, Terms.PLACE);
        sink.iri(DcatNames.TYPE, Terms.SITE);
        nodes.text(Terms.SCHEMA_NAME, point.name());
        nodes.plain(DcatNames.IDENTIFIER, point.id());
        nodes.text(DcatNames.DESCRIPTION, point.summary());
        operator.ifPresent(o -> sink.iri(Terms.SITE_OF, o));
        point.address().ifPresent(this::addresses);
        point.position().ifPresent(position -> position(point, position));
        point.contact().phone().ifPresent(phone -> sink.text(Terms.TELEPHONE, phone.toString()));
        point.contact().emails().forEach(email -> nodes.plain(Terms.SCHEMA_EMAIL, Optional.of(email.strip())));
        point.contact().websites().forEach(site -> nodes.link(Terms.URL, site));
        point.hours().ifPresent(this::week);
        nodes.plain(Terms.OSM_HOURS, point.hoursText());
        point.updated()
                .filter(date -> date.precision() == IsoDate.Precision.DAY)
                .ifPresent(date -> sink.literal(DcatNames.MODIFIED, date.text(), DcatNames.DATE));
        point.address()
                .flatMap(Address::communeCode)
                .map(code -> Zones.commune(code, territory))
                .ifPresent(zone -> nodes.territory(DcatNames.SPATIAL, zone, Zones.around(zone, territory)));
        nodes.endSubject();
        List<String> offered = point.offer().services().stream()
                .map(MediationService::code)
                .distinct()
                .toList();
        offered.forEach(service -> service(point, node, operator, service));
    }

    private void addresses(Address address) {
        Optional<String> code = address.postalCode().map(Object::toString).or(address::postalCodeText);
        sink.blank(Terms.LOCN_ADDRESS, Terms.ADDRESS);
        nodes.text(Terms.FULL_ADDRESS, Optional.of(address.oneLine()));
        nodes.text(Terms.THOROUGHFARE, address.street());
        nodes.plain(Terms.POST_CODE, code);
        nodes.text(Terms.POST_NAME, address.city());
        nodes.text(Terms.ADMIN_UNIT_L1, Optional.of("France"));
        sink.end();
        sink.blank(Terms.SCHEMA_ADDRESS, Terms.POSTAL_ADDRESS);
        nodes.plain(Terms.STREET_ADDRESS, address.street());
        nodes.plain(Terms.POSTAL_CODE, code);
        nodes.plain(Terms.ADDRESS_LOCALITY, address.city());
        nodes.plain(Terms.ADDRESS_COUNTRY, Optional.of("FR"));
        sink.end();
    }

    private void position(MediationPoint point, Position position) {
        sink.blank(Terms.HAS_GEOMETRY, Terms.GEOMETRY);
        sink.literal(DcatNames.AS_WKT, position.toWkt(), DcatNames.WKT);
        sink.end();
        decimal(Terms.LATITUDE, point.latitude());
        decimal(Terms.LONGITUDE, point.longitude());
    }

    private void decimal(Name property, Optional<BigDecimal> number) {
        number.ifPresent(n -> sink.literal(property, n.toPlainString(), DcatNames.DECIMAL));
    }

    /** The ordinary week, as far as it is certain; holidays, seasons and comments stand in the text beside it. */
    private void week(OpeningHours hours) {
        hours.usualWeek()
                .forEach((day, spans) -> spans.stream()
                        .filter(span -> span.status() == OpeningStatus.OPEN)
                        .forEach(span -> {
                            sink.blank(Terms.HOURS, Terms.HOURS_SPECIFICATION);
                            sink.iri(Terms.DAY_OF_WEEK, Terms.day(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
                            sink.literal(Terms.OPENS, time(span.start()), Terms.TIME);
                            sink.literal(Terms.CLOSES, time(span.end()), Terms.TIME);
                            sink.end();
                        }));
    }

    private static String time(LocalTime time) {
        String text = time.toString();
        return text.length() < TIME_LENGTH ? text + ":00" : text;
    }

    private void service(MediationPoint point, String place, Optional<String> operator, String service) {
        String node = place + "#service-" + Segments.slug(service);
        String where =
                point.name().filter(n -> !n.isBlank()).map(n -> " (" + n + ")").orElse("");
        sink.subject(node, Terms.PUBLIC_SERVICE);
        nodes.text(DcatNames.TITLE, Optional.of(service));
        nodes.text(DcatNames.DESCRIPTION, Optional.of(service + where));
        nodes.plain(DcatNames.IDENTIFIER, point.id().map(id -> id + "#" + Segments.slug(service)));
        operator.ifPresent(o -> sink.iri(Terms.COMPETENT_AUTHORITY, o));
        sink.blank(Terms.HAS_CHANNEL, Terms.CHANNEL);
        sink.iri(DcatNames.TYPE, Terms.SERVICE_CHANNEL);
        sink.iri(Terms.SERVICE_LOCATION, place);
        sink.end();
        nodes.concept(
                DcatNames.DCT_TYPE, "service", "Services de médiation numérique", Segments.slug(service), service);
        nodes.endSubject();
    }
}
