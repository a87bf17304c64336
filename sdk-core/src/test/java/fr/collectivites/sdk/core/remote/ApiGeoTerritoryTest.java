package fr.collectivites.sdk.core.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.PostalCode;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.http.RetryPolicy;
import fr.collectivites.sdk.core.http.UnexpectedResponseException;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.CommunePart;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.core.territory.EpciKind;
import fr.collectivites.sdk.core.territory.TaxRegime;
import fr.collectivites.sdk.core.territory.Territory;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Answers in the shapes that the definition of API Géo and its code give; the facts are of the geographic code of 2026. */
class ApiGeoTerritoryTest {

    private static final String CAUSSADE = """
            {"nom": "Caussade", "code": "82037", "codesPostaux": ["82300"], "siren": "218200376",
             "codeEpci": "248200057", "population": 6803}""";
    private static final String MIRABEL = """
            {"nom": "Mirabel", "code": "82110", "codesPostaux": ["82440"], "codeEpci": "248200057"}""";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final HttpTransport transport =
            HttpTransport.builder("test/1").retry(RetryPolicy.none()).build();
    private Territory territory;

    @BeforeEach
    void serve() {
        territory = ApiGeoTerritory.at(URI.create(SERVER.baseUrl() + "/"), transport, Territory.embedded());
        SERVER.stubFor(get(anyUrl())
                .atPriority(9)
                .willReturn(aResponse().withStatus(404).withBody("Not Found")));
    }

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void a_commune_is_asked_for_by_its_code_with_the_fields_that_are_needed() {
        answer(
                get(urlPathEqualTo("/communes/82037"))
                        .withQueryParam(
                                "fields", equalTo("nom,code,codeParent,codesPostaux,siren,codeEpci,population")),
                CAUSSADE);
        Commune commune = territory.commune(CommuneCode.of("82037")).orElseThrow();
        assertThat(commune.name()).isEqualTo("Caussade");
        assertThat(commune.siren()).hasValue(Siren.of("218200376"));
        assertThat(commune.epci()).hasValue(EpciCode.of("248200057"));
        assertThat(commune.postalCodes()).containsExactly(PostalCode.of("82300"));
        assertThat(commune.population()).hasValue(6803);
        assertThat(territory.commune(CommuneCode.of("82999"))).isEmpty();
    }

    /** {@code /communes/75101} answers with the arrondissement, which is no commune. */
    @Test
    void a_municipal_arrondissement_is_a_part_and_no_commune() {
        String first = "{\"nom\": \"Paris 1er Arrondissement\", \"code\": \"75101\", \"codeParent\": \"75056\"}";
        answer(get(urlPathEqualTo("/communes/75101")), first);
        answer(
                get(urlPathEqualTo("/communes")).withQueryParam("type", equalTo("arrondissement-municipal")),
                "[" + first + "]");
        answer(get(urlPathEqualTo("/communes_associees_deleguees")), """
                [{"nom": "Vaylats", "code": "46329", "type": "commune-deleguee", "chefLieu": "46138"},
                 {"nom": "Sans chef-lieu", "code": "46330", "type": "commune-associee"}]""");
        assertThat(territory.commune(CommuneCode.of("75101"))).isEmpty();
        assertThat(territory.parts())
                .containsExactly(
                        new CommunePart(
                                CommuneCode.of("46329"), "Vaylats", CommunePart.Kind.DELEGUEE, CommuneCode.of("46138")),
                        new CommunePart(
                                CommuneCode.of("75101"),
                                "Paris 1er Arrondissement",
                                CommunePart.Kind.ARRONDISSEMENT_MUNICIPAL,
                                CommuneCode.of("75056")));
    }

    @Test
    void communes_are_found_by_what_they_share() {
        String both = "[" + MIRABEL + ", " + CAUSSADE + ", {\"code\": \"x\", \"nom\": \"y\"}, 3]";
        answer(get(urlPathEqualTo("/communes")).withQueryParam("codePostal", equalTo("82300")), "[" + CAUSSADE + "]");
        answer(get(urlPathEqualTo("/communes")).withQueryParam("siren", equalTo("218200376")), "[" + CAUSSADE + "]");
        answer(get(urlPathEqualTo("/communes")).withQueryParam("ancienCode", equalTo("82999")), "[" + MIRABEL + "]");
        answer(get(urlPathEqualTo("/departements/82/communes")), both);
        answer(get(urlPathEqualTo("/epcis/248200057/communes")), both);
        assertThat(territory.communes(PostalCode.of("82300"))).hasToString("[82037 Caussade]");
        assertThat(territory.commune(Siren.of("218200376"))).hasToString("Optional[82037 Caussade]");
        assertThat(territory.communes(DepartementCode.of("82"))).hasToString("[82037 Caussade, 82110 Mirabel]");
        assertThat(territory.members(EpciCode.of("248200057"))).hasToString("[82037 Caussade, 82110 Mirabel]");
        assertThat(territory.successors(CommuneCode.of("82999"))).hasToString("[82110 Mirabel]");
        assertThat(territory.members(EpciCode.of("200066652"))).isEmpty();
    }

    @Test
    void whole_lists_are_fetched_once() {
        answer(get(urlPathEqualTo("/communes")), "[" + CAUSSADE + "," + MIRABEL + "]");
        answer(get(urlPathEqualTo("/epcis")).withQueryParam("zone", equalTo("metro,drom,com")), """
                [{"nom": "CC du Quercy Caussadais", "code": "248200057", "type": "CC", "financement": "FA",
                  "codesDepartements": ["82"]}]""");
        assertThat(territory.communesNamed("caussade")).hasToString("[82037 Caussade]");
        assertThat(territory.nearest("Mirabell")).hasToString("[82110 Mirabel]");
        Epci epci = territory.epcis(DepartementCode.of("82")).get(0);
        assertThat(epci.kind()).isEqualTo(EpciKind.COMMUNAUTE_DE_COMMUNES);
        assertThat(epci.taxRegime()).hasValue(TaxRegime.FA);
        assertThat(territory.epcisNamed("Quercy Caussadais")).containsExactly(epci);
        assertThat(SERVER.findAll(anyRequestedFor(anyUrl()))).hasSize(2);
    }

    @Test
    void what_is_not_told_comes_from_the_territory_beneath() {
        assertThat(territory.departements()).isEqualTo(Territory.embedded().departements());
        assertThat(territory.provenance().source()).contains("API Géo", SERVER.baseUrl());
        assertThat(SERVER.findAll(anyRequestedFor(anyUrl()))).isEmpty();
    }

    /** Its errors are plain text, though its definition promises JSON. */
    @Test
    void failures_are_typed() {
        SERVER.stubFor(get(anyUrl())
                .willReturn(aResponse()
                        .withStatus(400)
                        .withHeader("Content-Type", "text/plain")
                        .withBody("Bad Request")));
        assertThatThrownBy(() -> territory.communes())
                .isInstanceOf(PlatformRefusedException.class)
                .hasMessageContaining("Bad Request");
        SERVER.stubFor(get(anyUrl()).willReturn(aResponse().withBody("{}")));
        assertThatThrownBy(() -> territory.communes()).isInstanceOf(UnexpectedResponseException.class);
    }

    private static void answer(MappingBuilder request, String body) {
        SERVER.stubFor(request.willReturn(aResponse()
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(body)));
    }
}
