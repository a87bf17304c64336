package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.internal.http.CallListener;
import fr.collectivites.sdk.core.internal.http.LastHop;
import fr.collectivites.sdk.core.internal.http.TrustedRoots;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.SdkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;

/** OkHttp, set so that it sends every request once and follows nothing. */
final class Clients {

    /** Shorter than the patience of common servers: a connection that they have closed fails the next write. */
    private static final int IDLE_SECONDS = 4;

    private Clients() {}

    static OkHttpClient of(HttpTransport.Builder settings) {
        String proxyAuthorization = settings.proxy
                .user()
                .map(user -> Credentials.basic(
                        user, settings.proxy.password().map(Secret::reveal).orElse(""), StandardCharsets.UTF_8))
                .orElse(null);
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectTimeout(settings.connectTimeout)
                .readTimeout(settings.readTimeout)
                .writeTimeout(settings.readTimeout)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionPool(new ConnectionPool(5, IDLE_SECONDS, TimeUnit.SECONDS))
                .proxySelector(settings.proxy.selector())
                .eventListener(new CallListener())
                .addNetworkInterceptor(new LastHop(proxyAuthorization));
        if (proxyAuthorization != null) {
            builder.proxyAuthenticator((route, response) ->
                    // Said already: it is the wrong one.
                    response.request().header("Proxy-Authorization") != null
                            ? null
                            : response.request()
                                    .newBuilder()
                                    .header("Proxy-Authorization", proxyAuthorization)
                                    .build());
        }
        if (!settings.authorities.isEmpty()) {
            trust(builder, settings.authorities);
        }
        return builder.build();
    }

    private static void trust(OkHttpClient.Builder builder, List<Path> files) {
        List<X509Certificate> more = new ArrayList<>();
        for (Path file : files) {
            try {
                more.addAll(TrustedRoots.read(file));
            } catch (IOException | GeneralSecurityException e) {
                Problem problem = Problem.of(CoreCode.PLATFORM_ERROR)
                        .rule("authority")
                        .with("value", file.toString())
                        .with("detail", String.valueOf(e.getMessage()))
                        .build();
                throw new SdkException(problem, e);
            }
        }
        try {
            X509TrustManager manager = TrustedRoots.platformAnd(more);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            builder.sslSocketFactory(context.getSocketFactory(), manager);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java platform has no TLS", e);
        }
    }
}
