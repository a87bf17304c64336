package fr.collectivites.sdk.core.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.RetryPolicy;
import fr.collectivites.sdk.core.place.Geocoder;
import fr.collectivites.sdk.core.value.Address;
import fr.collectivites.sdk.core.value.Position;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Against a double that answers in the columns of API Adresse: the real service was not reached. */
class AddressGeocoderTest {

    private static final String PATH = "/geocodage/search/csv";
    private static final Address MOISSAC = Address.builder()
            .street("3 place de l'Exemple")
            .postalCode("82200")
            .city("Moissac")
            .communeCode("82112")
            .build();
    private static final Address NOWHERE =
            Address.builder().street("1 rue \"inconnue\"").city("Nulle-Part").build();

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final HttpTransport transport =
            HttpTransport.builder("test/1").retry(RetryPolicy.none()).build();
    private final Geocoder geocoder = AddressGeocoder.at(URI.create(SERVER.baseUrl() + "/geocodage/"), transport);

    @AfterEach
    void close() {
        transport.close();
    }

    private static void answer(String csv) {
        SERVER.stubFor(post(urlPathEqualTo(PATH))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/csv; charset=utf-8")
                        .withBody(csv)));
    }

    @Test
    void manyAddressesAreAskedForAtOnceAndEachOnce() {
        answer("n,adresse,code_insee,code_postal,latitude,longitude,result_score,result_label\n"
                + "0,x,82112,82200,44.1049,1.0854,0.91,3 Place de l'Exemple 82200 Moissac\n1,y,,,,,,\n");
        List<Optional<Geocoder.Found>> found = geocoder.locate(List.of(MOISSAC, NOWHERE, MOISSAC));
        assertThat(found.get(0))
                .contains(
                        new Geocoder.Found(new Position(44.1049, 1.0854), 0.91, "3 Place de l'Exemple 82200 Moissac"));
        assertThat(found.get(1)).isEmpty();
        assertThat(found.get(2)).isEqualTo(found.get(0));
        assertThat(geocoder.locate(List.of(NOWHERE, MOISSAC))).containsExactly(found.get(1), found.get(0));
        SERVER.verify(
                1,
                postRequestedFor(urlPathEqualTo(PATH))
                        .withRequestBody(containing("0,\"3 place de l'Exemple, 82200 Moissac\",82112,82200\n"))
                        .withRequestBody(containing("1,\"1 rue \"\"inconnue\"\", Nulle-Part\",,\n"))
                        .withRequestBody(containing("name=\"citycode\"")));
    }

    @Test
    void batchesHoldAThousand() {
        answer("n,latitude,longitude\n");
        List<Address> many = new ArrayList<>();
        for (int i = 0; i < 1_001; i++) {
            many.add(Address.builder().street(i + " rue de l'Exemple").build());
        }
        assertThat(geocoder.locate(many)).hasSize(1_001).containsOnly(Optional.empty());
        SERVER.verify(2, postRequestedFor(urlPathEqualTo(PATH)));
    }

    @Test
    void anEmptyAddressIsNotAskedForAndAFailureIsToldAndNotKept() {
        assertThat(geocoder.locate(List.of(Address.builder().build()))).containsExactly(Optional.empty());
        SERVER.verify(0, postRequestedFor(urlPathEqualTo(PATH)));
        SERVER.stubFor(post(urlPathEqualTo(PATH)).willReturn(aResponse().withStatus(503)));
        assertThatThrownBy(() -> geocoder.locate(List.of(MOISSAC))).isInstanceOf(PlatformException.class);
        answer("n,latitude,longitude,result_score\n0,44.1,1.1,0.5\n");
        assertThat(geocoder.locate(List.of(MOISSAC)).get(0)).isPresent();
    }
}
