package fr.collectivites.sdk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import fr.collectivites.sdk.platform.access.RateLimiter;
import fr.collectivites.sdk.platform.access.TokenVerifier;
import fr.collectivites.sdk.platform.storage.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in: tokens of an issuer, and how often. */
class AccessTest {

    private static final String ISSUER = "https://jetons.exemple.fr";
    private static final String AUDIENCE = "https://besoins.exemple.fr/v1";
    private static final String EVERYTHING = "needs.read needs.write";

    @TempDir
    Path folder;

    private RSAKey key;
    private RSAKey stranger;
    private HttpServer issuer;
    private Platform platform;

    @BeforeEach
    void start() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("un").generate();
        stranger = new RSAKeyGenerator(2048).keyID("un").generate();
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        issuer.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        issuer.start();
        URI jwks = URI.create("http://127.0.0.1:" + issuer.getAddress().getPort() + "/jwks");
        platform = Platform.builder(Database.inFolder(folder))
                .issuer(new TokenVerifier.Issuer(ISSUER, jwks, AUDIENCE))
                .requestsPerMinute(0)
                .start();
    }

    @AfterEach
    void stop() {
        platform.close();
        issuer.stop(0);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .claim("client_id", "editeur-1")
                .claim("scope", EVERYTHING)
                .claim("act_for", List.of(Needs.OWNER))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey by) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID("un")
                        .build(),
                claims.build());
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    private Client with(String token) {
        return new Client(platform.address(), "Authorization", "Bearer " + token);
    }

    private int list(String token) {
        return with(token).get("/v1/needs").status();
    }

    @Test
    void aTokenIsGoodFromItsIssuerForThisPlatformUntilItExpires() throws JOSEException {
        assertThat(list(signed(claims(), key))).isEqualTo(200);
        Date past = Date.from(Instant.now().minusSeconds(600));
        assertThat(list(signed(claims().expirationTime(past), key))).isEqualTo(401);
        assertThat(list(signed(claims().expirationTime(null), key))).isEqualTo(401);
        assertThat(list(signed(claims().audience("https://autre.exemple.fr"), key)))
                .isEqualTo(401);
        assertThat(list(signed(claims().issuer("https://autre.exemple.fr"), key)))
                .isEqualTo(401);
        assertThat(list(signed(claims(), stranger))).isEqualTo(401);
        assertThat(list(new PlainJWT(claims().build()).serialize())).isEqualTo(401);
        assertThat(list("n'importe quoi")).isEqualTo(401);
    }

    @Test
    void aTokenGrantsItsScopesForTheBodiesThatItActsFor() throws JOSEException {
        assertThat(list(signed(claims().claim("scope", null), key))).isEqualTo(403);
        Client reader = with(signed(claims().claim("scope", "needs.read"), key));
        String need = Needs.need("Un accès au réseau").toString();
        assertThat(reader.put("/v1/needs/" + UUID.randomUUID(), need).status()).isEqualTo(403);
        Client vendor = with(signed(claims(), key));
        assertThat(vendor.put("/v1/needs/" + UUID.randomUUID(), need).status()).isEqualTo(201);
        Client.Answer other = vendor.put("/v1/needs/" + UUID.randomUUID(), need.replace(Needs.OWNER, Needs.OTHER));
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.type()).isEqualTo("/problems/not-acting-for");
    }

    @Test
    void eachCallerHasAShareOfEveryMinute() {
        platform.close();
        platform = Platform.builder(Database.inFolder(folder.resolve("autre")))
                .requestsPerMinute(3)
                .start();
        Client one = new Client(platform.address(), "X-API-Key", platform.createKey(Needs.OWNER, "test"));
        Client other = new Client(platform.address(), "X-API-Key", platform.createKey(Needs.OTHER, "test"));
        for (int i = 0; i < 3; i++) {
            assertThat(one.get("/v1/needs").status()).isEqualTo(200);
        }
        Client.Answer refused = one.get("/v1/needs");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 20);
        assertThat(other.get("/v1/needs").status()).isEqualTo(200);
    }

    @Test
    void aShareFillsEvenly() {
        Instant[] now = {Instant.EPOCH};
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now[0];
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        RateLimiter limiter = new RateLimiter(6, clock);
        for (int i = 0; i < 6; i++) {
            assertThat(limiter.take("a")).isZero();
        }
        assertThat(limiter.take("a")).isEqualTo(10);
        now[0] = now[0].plus(Duration.ofSeconds(10));
        assertThat(limiter.take("a")).isZero();
        assertThat(limiter.take("a")).isEqualTo(10);
    }
}
