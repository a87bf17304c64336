package fr.collectivites.sdk.cli.doctor;

import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.http.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Looks at the way to a portal: proxy, name, encryption, answer, clock. Thread-safe. */
final class NetworkDoctor {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofDays(21);
    private static final int PATIENCE_MILLIS = 10_000;

    private final HttpTransport transport;
    private final Clock clock;
    private final Locale locale;

    NetworkDoctor(HttpTransport transport, Clock clock, Locale locale) {
        this.transport = transport;
        this.clock = clock;
        this.locale = locale;
    }

    List<Diagnosis> examine(URI url, Map<String, String> environment) {
        List<Diagnosis> all = new ArrayList<>();
        boolean proxied = proxy(url, environment, all);
        name(url.getHost(), proxied, all);
        if ("https".equalsIgnoreCase(url.getScheme()) && !proxied) {
            certificate(url, all);
        } else if (!"https".equalsIgnoreCase(url.getScheme())) {
            all.add(Diagnosis.warning("tls", "none", Map.of("url", url.toString())));
        }
        answer(url, all);
        return all;
    }

    /** Which proxy is taken, without the account that may stand in its address. */
    private static boolean proxy(URI url, Map<String, String> environment, List<Diagnosis> all) {
        String variable = url.getScheme().toUpperCase(Locale.ROOT) + "_PROXY";
        for (String name : List.of(variable, variable.toLowerCase(Locale.ROOT))) {
            String value = environment.getOrDefault(name, "");
            if (!value.isBlank()) {
                String shown = value.replaceFirst("^([a-z]+://)?[^@/]*@", "$1");
                all.add(Diagnosis.note("proxy", "variable", Map.of("variable", name, "proxy", shown)));
                return true;
            }
        }
        String host = System.getProperty(url.getScheme().toLowerCase(Locale.ROOT) + ".proxyHost", "");
        all.add(
                host.isEmpty()
                        ? Diagnosis.note("proxy", "none", Map.of())
                        : Diagnosis.note("proxy", "property", Map.of("proxy", host)));
        return !host.isEmpty();
    }

    private static void name(String host, boolean proxied, List<Diagnosis> all) {
        try {
            InetAddress address = InetAddress.getByName(host);
            all.add(Diagnosis.good("name", Map.of("host", host, "address", address.getHostAddress())));
        } catch (UnknownHostException e) {
            // Behind a proxy, it is the proxy that looks names up.
            all.add(
                    proxied
                            ? Diagnosis.note("name", "proxied", Map.of("host", host))
                            : Diagnosis.bad("name", "unknown", Map.of("host", host)));
        }
    }

    /** Who vouches for the portal, and until when; whether that is enough, the request afterwards tells. */
    private void certificate(URI url, List<Diagnosis> all) {
        int port = url.getPort() < 0 ? 443 : url.getPort();
        try (SSLSocket socket = (SSLSocket) SSLSocketFactory.getDefault().createSocket()) {
            socket.connect(new InetSocketAddress(url.getHost(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.startHandshake();
            X509Certificate certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            Instant end = certificate.getNotAfter().toInstant();
            Map<String, String> arguments = Map.of(
                    "issuer",
                    certificate.getIssuerX500Principal().getName(),
                    "end",
                    end.atZone(ZoneOffset.UTC).toLocalDate().toString());
            all.add(
                    Duration.between(clock.instant(), end).compareTo(SOON) < 0
                            ? Diagnosis.warning("tls", "soon", arguments)
                            : Diagnosis.good("tls", arguments));
        } catch (IOException e) {
            // The request says it better, with the authorities that were given.
        }
    }

    private void answer(URI url, List<Diagnosis> all) {
        int[] any = IntStream.concat(IntStream.range(300, 407), IntStream.range(408, 600))
                .toArray();
        try {
            Response response = transport.send(Request.get(url).accept(any).build());
            all.add(Diagnosis.good("answer", Map.of("status", Integer.toString(response.status()))));
            date(response).ifPresent(there -> clock(there, all));
        } catch (PlatformException e) {
            String rule = e.problem().flatMap(problem -> problem.rule()).orElse("");
            String finding =
                    List.of("certificate", "proxy", "proxy-key", "unknown-host", "unreachable", "timeout", "tls")
                                    .contains(rule)
                            ? rule
                            : "other";
            all.add(Diagnosis.bad("answer", finding, Map.of("detail", e.message(locale))));
        }
    }

    private static Optional<Instant> date(Response response) {
        return response.header("Date").flatMap(text -> {
            try {
                return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private void clock(Instant there, List<Diagnosis> all) {
        Duration difference = Duration.between(there, clock.instant()).abs();
        Map<String, String> arguments = Map.of("seconds", Long.toString(difference.toSeconds()));
        all.add(
                difference.compareTo(CLOCK_TOLERANCE) > 0
                        ? Diagnosis.warning("clock", "off", arguments)
                        : Diagnosis.good("clock", arguments));
    }
}
