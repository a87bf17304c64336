package fr.collectivites.sdk.core.internal.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Parameters as they stand in addresses and forms. */
public final class Query {

    private Query() {}

    /** {@code name=value&name=value}, percent-encoded in UTF-8, in the order of the map; a space is {@code %20}. */
    public static String encode(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
