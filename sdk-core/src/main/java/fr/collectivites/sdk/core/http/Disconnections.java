package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.http.Attempt.Failure;
import fr.collectivites.sdk.core.internal.http.Excerpt;
import fr.collectivites.sdk.core.internal.http.OneShotBody;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What it means when no answer came. */
final class Disconnections {

    private Disconnections() {}

    /**
     * The failure that an exception of the network is.
     *
     * @param sent whether any of the request may have reached the other side
     */
    static Failure failure(Request request, boolean sent, IOException e) {
        String platform = Failures.platform(request.uri());
        String detail = Excerpt.line(String.valueOf(e.getMessage()), request.secrets());
        if (cause(e, OneShotBody.UnreadableException.class) != null) {
            // The body was cut short: a platform does nothing with half of one, but nothing proves it.
            return new Failure(
                    new PlatformException(
                            platform, Failures.problem("body", request, detail), e, sent && request.isWrite()),
                    false,
                    Optional.empty());
        }
        String rule = rule(e, sent, detail);
        boolean lasting = rule.equals("certificate") || rule.equals("proxy");
        PlatformUnavailableException exception = new PlatformUnavailableException(
                platform, Failures.problem(rule, request, detail), e, sent && request.isWrite());
        boolean harmless = !sent || request.effect() != Effect.UNSAFE;
        return new Failure(exception, harmless && !lasting, Optional.empty());
    }

    private static String rule(IOException e, boolean sent, String detail) {
        if (e instanceof SSLPeerUnverifiedException || cause(e, CertificateException.class) != null) {
            return "certificate";
        } else if (detail.startsWith("Failed to authenticate with proxy") || detail.contains("code for CONNECT")) {
            return "proxy";
        } else if (e instanceof InterruptedIOException) {
            return "timeout";
        } else if (e instanceof UnknownHostException) {
            return "unknown-host";
        } else if (e instanceof SSLException) {
            return "tls";
        }
        return sent ? "cut" : "unreachable";
    }

    private static @Nullable Throwable cause(Throwable failure, Class<? extends Throwable> kind) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < 10; depth++) {
            if (kind.isInstance(at)) {
                return at;
            }
            at = at.getCause();
        }
        return null;
    }
}
