package fr.collectivites.sdk.opendata.dcat.linked;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.collectivity.Collectivity;
import fr.collectivites.sdk.core.collectivity.PublicBody;
import fr.collectivites.sdk.core.collectivity.PublicBodyKind;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.core.territory.EpciKind;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.internal.Segments;
import fr.collectivites.sdk.opendata.dcat.rdf.TripleSink;
import fr.collectivites.sdk.opendata.dcat.vocabulary.Vocabulary;
import java.util.Locale;
import java.util.Optional;

/**
 * Bodies in the terms of ORG and of CPOV 2.1.2. No class is left to be inferred: whoever looks for {@code foaf:Agent}
 * finds it.
 */
final class BodyMapping {

    private static final String ORGANISATION = "organisation";

    private final Nodes nodes;
    private final TripleSink sink;
    private final Territory territory;

    BodyMapping(Nodes nodes, Territory territory) {
        this.nodes = nodes;
        this.sink = nodes.sink();
        this.territory = territory;
    }

    void body(PublicBody body) {
        Optional<String> siren = body.siren().map(Object::toString);
        Optional<String> siret = body.siret().map(Object::toString);
        String node = nodes.iri(
                ORGANISATION,
                siret.or(() -> siren)
                        .or(body::code)
                        .or(() -> body.name().map(Segments::slug))
                        .orElse(""));
        Optional<String> kind = body.kind().map(Concept::code);
        Optional<Nodes.Zone> zone = body.code().flatMap(code -> kind.flatMap(k -> zone(k, code)));
        open(node, body.name());
        nodes.text(DcatNames.ALT_LABEL, body.acronym());
        nodes.plain(DcatNames.IDENTIFIER, siren);
        siren.ifPresent(number -> nodes.identifier(node, "siren", number));
        siret.ifPresent(number -> nodes.identifier(node, "siret", number));
        zone.filter(z -> !z.level().equals("epci")).ifPresent(z -> nodes.identifier(node, "code-insee", z.code()));
        body.kind().ifPresent(k -> classification(classOf(k, zone)));
        publisherType(kind.orElse(""));
        body.homepage().ifPresent(home -> nodes.link(DcatNames.HOMEPAGE, home));
        body.email().filter(e -> !e.isBlank()).ifPresent(email -> {
            sink.blank(Terms.CONTACT_POINT, Terms.CONTACT_POINT_CLASS);
            sink.text(Terms.EMAIL, email.strip());
            sink.end();
        });
        belongs(zone);
        nodes.endSubject();
    }

    void collectivity(Collectivity collectivity) {
        Optional<String> siren = collectivity.siren().map(Object::toString);
        String node = nodes.iri(ORGANISATION, siren.or(collectivity::id).orElse(""));
        Optional<String> kind = collectivity.type().map(t -> Segments.slug(t.code()));
        Optional<Nodes.Zone> zone = zone(collectivity);
        open(node, collectivity.name());
        nodes.plain(DcatNames.IDENTIFIER, siren);
        siren.ifPresent(number -> nodes.identifier(node, "siren", number));
        zone.filter(z -> !z.level().equals("epci")).ifPresent(z -> nodes.identifier(node, "code-insee", z.code()));
        kind.map(PublicBodyKind::of).ifPresent(k -> classification(classOf(k, zone)));
        publisherType(kind.orElse(""));
        belongs(zone);
        nodes.endSubject();
    }

    private void open(String node, Optional<String> name) {
        sink.subject(node, Terms.FORMAL_ORGANIZATION);
        sink.iri(DcatNames.TYPE, Terms.PUBLIC_ORGANISATION);
        sink.iri(DcatNames.TYPE, DcatNames.ORGANIZATION);
        sink.iri(DcatNames.TYPE, DcatNames.AGENT);
        nodes.text(DcatNames.PREF_LABEL, name);
        nodes.text(DcatNames.FOAF_NAME, name);
    }

    /** Code and label of what a body is: for an EPCI the legal form, where the geographic code knows it. */
    private record Form(String code, String label) {}

    private Form classOf(PublicBodyKind kind, Optional<Nodes.Zone> zone) {
        return zone.filter(z -> z.level().equals("epci"))
                .flatMap(z -> EpciCode.parse(z.code()))
                .flatMap(territory::epci)
                .map(Epci::kind)
                .filter(k -> k != EpciKind.OTHER)
                .map(k -> new Form(k.code().toLowerCase(Locale.ROOT), k.label()))
                .orElseGet(() -> new Form(kind.code(), kind.label()));
    }

    private void classification(Form form) {
        nodes.concept(Terms.CLASSIFICATION, "nature", "Natures d’organismes publics", form.code(), form.label());
    }

    /** ADMS knows local, regional and national authorities. */
    private void publisherType(String kind) {
        String type = switch (kind) {
            case "region", "departement" -> "RegionalAuthority";
            case "etat" -> "NationalAuthority";
            case "autre", "" -> "";
            default -> "LocalAuthority";
        };
        Vocabulary.PUBLISHER_TYPE.find(type).ifPresent(term -> sink.iri(DcatNames.DCT_TYPE, term.uri()));
    }

    /** The territory of the body, and for a commune the EPCI that it is a member of. */
    private void belongs(Optional<Nodes.Zone> zone) {
        if (zone.isEmpty()) {
            return;
        }
        Optional<Epci> epci = zone.filter(z -> z.level().equals("commune"))
                .flatMap(z -> CommuneCode.parse(z.code()))
                .flatMap(territory::commune)
                .flatMap(Commune::epci)
                .flatMap(territory::epci);
        epci.ifPresent(
                e -> sink.iri(Terms.MEMBER_OF, nodes.iri(ORGANISATION, e.code().toString())));
        nodes.territory(DcatNames.SPATIAL, zone.get(), Zones.around(zone.get(), territory));
    }

    private Optional<Nodes.Zone> zone(Collectivity collectivity) {
        return collectivity
                .communeCode()
                .map(code -> Zones.commune(code, territory))
                .or(() -> collectivity.epciCode().map(code -> Zones.epci(code, territory)))
                .or(() -> collectivity.departementCodes().stream()
                        .findFirst()
                        .map(code -> Zones.departement(code, territory)))
                .or(() -> collectivity.regionCodes().stream().findFirst().map(code -> Zones.region(code, territory)));
    }

    private Optional<Nodes.Zone> zone(String kind, String code) {
        return Zones.of(kind, code, territory);
    }
}
