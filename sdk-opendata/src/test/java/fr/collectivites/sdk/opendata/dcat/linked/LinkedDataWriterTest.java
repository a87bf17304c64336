package fr.collectivites.sdk.opendata.dcat.linked;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.collectivity.Collectivity;
import fr.collectivites.sdk.core.collectivity.CollectivityType;
import fr.collectivites.sdk.core.collectivity.PublicBody;
import fr.collectivites.sdk.core.collectivity.PublicBodyKind;
import fr.collectivites.sdk.core.place.MediationOffer;
import fr.collectivites.sdk.core.place.MediationPoint;
import fr.collectivites.sdk.core.place.PlaceContact;
import fr.collectivites.sdk.core.value.Address;
import fr.collectivites.sdk.opendata.dcat.DcatProfile;
import fr.collectivites.sdk.opendata.dcat.DcatWriter;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import fr.collectivites.sdk.opendata.testing.Golden;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkedDataWriterTest {

    private static final String BASE = "https://data.villebourg.example/";

    private static final List<PublicBody> BODIES = List.of(
            PublicBody.builder(PublicBodyKind.COMMUNE, "Commune de Moissac", "21820112700014")
                    .code("82112")
                    .email("mairie@moissac.example")
                    .homepage("https://www.moissac.example/été")
                    .build(),
            PublicBody.builder(PublicBodyKind.EPCI, "CC Terres des Confluences", "20006632200019")
                    .code("200066322")
                    .acronym("CCTC")
                    .build(),
            PublicBody.builder(PublicBodyKind.DEPARTEMENT, "Département de Tarn-et-Garonne", "pas un numéro")
                    .code("82")
                    .build(),
            PublicBody.builder(PublicBodyKind.SYNDICAT, "Syndicat \"des eaux\"", "")
                    .homepage("pas une adresse")
                    .build());

    private static final List<MediationPoint> PLACES = List.of(
            MediationPoint.builder("lieu-1", "Médiathèque de Moissac")
                    .legalId("21820112700014")
                    .address(Address.builder()
                            .street("12 rue des Écoles")
                            .postalCode("82200")
                            .city("Moissac")
                            .communeCode("82112")
                            .build())
                    .latitude("44.1049")
                    .longitude("1.0849")
                    .contact(PlaceContact.builder()
                            .phone("+33563000000")
                            .email("mediatheque@moissac.example")
                            .website("https://mediatheque.moissac.example/")
                            .build())
                    .hours("Tu-Fr 09:00-12:00,14:00-18:00; Sa 22:00-02:00; PH off")
                    .offer(MediationOffer.builder()
                            .service("Accès internet et matériel informatique")
                            .service("Aide aux démarches administratives")
                            .build())
                    .summary("Postes en accès libre.")
                    .updated("2026-02-03")
                    .build(),
            MediationPoint.builder("lieu-2", "Point d'accès")
                    .legalId("00000000000000")
                    .hours("quand on veut")
                    .build());

    @ParameterizedTest
    @EnumSource(RdfFormat.class)
    void writesTheGoldenFilesOfEachSyntax(RdfFormat format) {
        LinkedDataWriter writer = LinkedDataWriter.of(format, BASE);
        Golden.check(getClass(), "bodies." + format.extension(), writer.bodies(BODIES));
        Golden.check(getClass(), "places." + format.extension(), writer.places(PLACES));
    }

    @ParameterizedTest
    @EnumSource(RdfFormat.class)
    void allSyntaxesHoldTheSameGraph(RdfFormat format) {
        LinkedDataWriter turtle = LinkedDataWriter.of(RdfFormat.TURTLE, BASE);
        LinkedDataWriter writer = LinkedDataWriter.of(format, BASE);
        Graph bodies = read(format, writer.bodies(BODIES));
        Graph places = read(format, writer.places(PLACES));
        assertThat(bodies.size()).isGreaterThan(60);
        assertThat(places.size()).isGreaterThan(60);
        assertThat(bodies.isIsomorphicWith(read(RdfFormat.TURTLE, turtle.bodies(BODIES))))
                .isTrue();
        assertThat(places.isIsomorphicWith(read(RdfFormat.TURTLE, turtle.places(PLACES))))
                .isTrue();
    }

    /** Proposed: the INSEE code of a commune, its département, and the EPCI that it is a member of. */
    @Test
    void aCommuneIsAMemberOfItsEpci() {
        String turtle = LinkedDataWriter.of(RdfFormat.TURTLE, BASE).bodies(BODIES);
        assertThat(turtle)
                .contains("org:memberOf <" + BASE + "organisation/200066322>")
                .contains("dct:spatial <http://id.insee.fr/geo/commune/82112>")
                .contains("igeo:codeINSEE \"82112\"^^xsd:token")
                .contains("igeo:nom \"Moissac\"@fr")
                .contains("igeo:subdivisionDirecteDe <http://id.insee.fr/geo/departement/82>")
                .contains("org:classification <" + BASE + "nature/cc>")
                .doesNotContain("pas un numéro", "pas une adresse");
    }

    @Test
    void aPublisherHasTheSameAddressInACatalogue() {
        Organisation publisher = Organisation.of("Commune de Moissac", "21820112700014");
        String address = "<" + BASE + "organisation/21820112700014>";
        assertThat(DcatWriter.turtle(DcatProfile.HARVEST)
                        .withBase(BASE)
                        .text(Catalog.builder("Titre", "Description", publisher).build()))
                .contains("dct:publisher " + address);
        assertThat(LinkedDataWriter.of(RdfFormat.TURTLE, BASE).bodies(BODIES)).contains(address);
        assertThat(LinkedDataWriter.of(RdfFormat.TURTLE, BASE).places(PLACES)).contains("org:siteOf " + address);
    }

    @Test
    void collectivitiesOfTheRegistryAreBodiesToo() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LinkedDataWriter.of(RdfFormat.TURTLE, BASE)
                .writeCollectivities(
                        List.of(
                                Collectivity.builder("1", "Moissac", CollectivityType.COMMUNE)
                                        .communeCode(CommuneCode.of("82112"))
                                        .siren("218201127")
                                        .build(),
                                Collectivity.builder("2", "Terres des Confluences", CollectivityType.EPCI)
                                        .epciCode(EpciCode.of("200066322"))
                                        .build(),
                                Collectivity.builder("3", "Occitanie", CollectivityType.REGION)
                                        .regionCode("76")
                                        .build()),
                        bytes);
        assertThat(bytes.toString(UTF_8))
                .contains("<" + BASE + "organisation/218201127>\n    a org:FormalOrganization, cv:PublicOrganisation")
                .contains("org:classification <" + BASE + "nature/commune>")
                .contains("org:classification <" + BASE + "nature/cc>")
                .contains("dct:spatial <http://id.insee.fr/geo/region/76>")
                .contains("dct:type <http://purl.org/adms/publishertype/RegionalAuthority>");
    }

    @Test
    void aNightEndsTheNextMorningAndAPlaceholderIsNobody() {
        String turtle = LinkedDataWriter.of(RdfFormat.TURTLE, BASE).places(PLACES);
        assertThat(turtle)
                .contains("schema:opens \"22:00:00\"^^xsd:time")
                .contains("schema:closes \"02:00:00\"^^xsd:time")
                .contains("osm:opening_hours \"quand on veut\"")
                .contains("geo:asWKT \"POINT(1.0849 44.1049)\"^^geo:wktLiteral")
                .doesNotContain("00000000000000");
    }

    @Test
    void nobodyIsNamed() {
        MediationPoint place = MediationPoint.builder("1", "Permanence de Camille Dupont")
                .summary("Demander Camille Dupont")
                .contact(PlaceContact.builder()
                        .email("camille.dupont@villebourg.example")
                        .email("mairie@villebourg.example")
                        .build())
                .build();
        for (RdfFormat format : RdfFormat.values()) {
            assertThat(LinkedDataWriter.of(format, BASE).places(List.of(place)))
                    .contains("mairie@villebourg.example")
                    .doesNotContainIgnoringCase("dupont");
        }
    }

    @Test
    void needsAnAbsoluteBase() {
        assertThatThrownBy(() -> LinkedDataWriter.of(RdfFormat.TURTLE, "data/"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("data/");
    }

    private static Graph read(RdfFormat format, String text) {
        Lang lang = switch (format) {
            case TURTLE -> Lang.TURTLE;
            case JSON_LD -> Lang.JSONLD11;
            case RDF_XML -> Lang.RDFXML;
            case N_TRIPLES -> Lang.NTRIPLES;
        };
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(text.getBytes(UTF_8)))
                .lang(lang)
                .parse(graph);
        return graph;
    }
}
