package fr.collectivites.sdk.core.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.internal.json.Json;
import java.util.List;
import java.util.stream.Stream;

/** Any bytes as JSON: refused with a reason, or a value that is written as the same text after it was read again. */
public final class JsonTarget {

    private JsonTarget() {}

    static List<byte[]> seeds() {
        return Stream.of(
                        "{\"a\": [1, -2.50e3, true, null, \"é\\u00e9\\ud83d\\ude00\\n\"], \"b\": {\"a\": {}}}",
                        "[[[]]]",
                        "\uFEFF\"x\"")
                .map(text -> text.getBytes(UTF_8))
                .toList();
    }

    public static void fuzzerTestOneInput(byte[] data) throws Json.MalformedJsonException {
        Object value;
        try {
            value = Json.read(data);
        } catch (Json.MalformedJsonException e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }
        // 2.550e3 is a decimal number and is written 2550, an integer: so the texts are compared, not the values
        String written = Json.write(value);
        assertThat(Json.write(Json.read(written))).isEqualTo(written);
    }
}
