package fr.collectivites.sdk.core.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.RetryPolicy;
import fr.collectivites.sdk.core.value.Position;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Answers in the shape that the definition of API Géo gives; the positions are rough. */
class ApiGeoCentresTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @Test
    void theLongitudeComesFirstAndWhatHasNoCentreIsLeftOut() {
        SERVER.stubFor(get(urlPathEqualTo("/departements/82/communes"))
                .withQueryParam("fields", equalTo("code,centre"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("[{\"code\":\"82112\",\"centre\":{\"type\":\"Point\",\"coordinates\":[1.09,44.1]}},"
                                + "{\"code\":\"82033\"},{\"code\":\"82121\",\"centre\":{\"coordinates\":[\"x\"]}}]")));
        try (HttpTransport transport =
                HttpTransport.builder("test/1").retry(RetryPolicy.none()).build()) {
            ApiGeoCentres centres = ApiGeoCentres.at(URI.create(SERVER.baseUrl() + "/"), transport);
            assertThat(centres.of(DepartementCode.of("82")))
                    .isEqualTo(Map.of(CommuneCode.of("82112"), new Position(44.1, 1.09)));
            assertThatThrownBy(() -> centres.of(DepartementCode.of("81"))).isInstanceOf(PlatformException.class);
        }
    }
}
