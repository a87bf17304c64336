package fr.collectivites.sdk.opendata.testing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A portal in memory, that {@link PortalServer} serves and lets fail. */
public interface Portal {

    /** What it answers, after it has done what was asked. */
    Answer answer(Call call);

    /**
     * What was asked.
     *
     * @param form fields of a form
     * @param file the bytes of the file in it
     * @param key what names the caller
     */
    record Call(
            String method,
            String path,
            Map<String, String> query,
            byte[] body,
            Map<String, String> form,
            byte @Nullable [] file,
            String key) {}

    /**
     * An answer.
     *
     * @param body plain values, written as JSON; bytes, written as they are; a text, as plain text or as a page
     */
    record Answer(int status, @Nullable Object body) {
        public static Answer message(int status, String text) {
            return new Answer(status, Map.of("message", text));
        }
    }
}
