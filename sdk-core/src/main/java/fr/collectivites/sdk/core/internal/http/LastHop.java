package fr.collectivites.sdk.core.internal.http;

import java.io.IOException;
import java.net.Proxy;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Stands next to the network: hides {@code Retry-After} from OkHttp, which would send a request again at once where it is
 * 0, and authenticates to the proxy of plain requests, so that they need not be sent twice either. Thread-safe.
 */
public final class LastHop implements Interceptor {

    private final @Nullable String proxyAuthorization;

    /**
     * An interceptor for the network side.
     *
     * @param proxyAuthorization value of {@code Proxy-Authorization}; null for none
     */
    public LastHop(@Nullable String proxyAuthorization) {
        this.proxyAuthorization = proxyAuthorization;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(authenticated(chain));
        String retryAfter = response.header("Retry-After");
        CallState state = chain.request().tag(CallState.class);
        if (retryAfter == null || state == null) {
            return response;
        }
        state.keepRetryAfter(retryAfter);
        return response.newBuilder().removeHeader("Retry-After").build();
    }

    private Request authenticated(Chain chain) {
        Request request = chain.request();
        Connection connection = chain.connection();
        boolean plainProxy = connection != null
                && !request.isHttps()
                && connection.route().proxy().type() == Proxy.Type.HTTP;
        return plainProxy && proxyAuthorization != null
                ? request.newBuilder()
                        .header("Proxy-Authorization", proxyAuthorization)
                        .build()
                : request;
    }
}
