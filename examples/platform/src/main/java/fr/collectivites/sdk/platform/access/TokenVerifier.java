package fr.collectivites.sdk.platform.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks access tokens (RFC 9068): signature by the keys of the issuer, issuer, audience, expiry. Keys are fetched when
 * first needed and when a token names one that is not known. Thread-safe.
 */
public final class TokenVerifier {

    private final DefaultJWTProcessor<SecurityContext> processor;

    /**
     * Settings of an issuer.
     *
     * @param issuer its name, the claim {@code iss}
     * @param keys address of its keys (JWKS)
     * @param audience the name of this platform, the claim {@code aud}
     */
    public record Issuer(String issuer, URI keys, String audience) {}

    /** A verifier for the tokens of one issuer. */
    public TokenVerifier(Issuer issuer) {
        JWKSource<SecurityContext> keys;
        try {
            keys = JWKSourceBuilder.create(issuer.keys().toURL()).retrying(true).build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("The address of the keys is none: " + issuer.keys(), e);
        }
        processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"), JOSEObjectType.JWT));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256), keys));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                issuer.audience(),
                new JWTClaimsSet.Builder().issuer(issuer.issuer()).build(),
                Set.of("exp", "client_id")));
    }

    /** Whom a token stands for; empty when it is not good. Without a claim {@code scope} it grants nothing. */
    public Optional<Caller> verify(String token) {
        try {
            JWTClaimsSet claims = processor.process(token, null);
            String scope = claims.getStringClaim("scope");
            List<String> bodies = claims.getStringListClaim("act_for");
            return Optional.of(new Caller(
                    "client:" + claims.getStringClaim("client_id"),
                    Scope.parse(scope == null ? "" : scope),
                    bodies == null ? Set.of() : Set.copyOf(bodies)));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return Optional.empty();
        }
    }
}
