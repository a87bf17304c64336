package fr.collectivites.sdk.core.internal.http;

import okhttp3.Call;
import okhttp3.EventListener;

/** Notes in the {@link CallState} of a call when its request begins to be sent. Thread-safe. */
public final class CallListener extends EventListener {

    @Override
    public void requestHeadersStart(Call call) {
        CallState state = call.request().tag(CallState.class);
        if (state != null) {
            state.markSent();
        }
    }
}
