package fr.collectivites.sdk.core.place.clean;

import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.value.ContactText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web addresses with their scheme, one by one. Paths keep their case; accents and spaces are encoded, not dropped. */
final class WebCleaning implements FieldCleaning {

    private static final List<StandardField> FIELDS =
            List.of(StandardField.WEBSITES, StandardField.APPOINTMENTS, StandardField.ACCESSIBILITY);

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[;|\\n]\\s*|\\s+(?:ou|et)\\s+|[,\\s]+(?=https?:|www\\.)|(?<=[^=/?&\\s])(?=https?://)");
    private static final Pattern SCHEME =
            Pattern.compile("^(https?)\\s*:?\\s*/{1,3}\\s*(?=\\S)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}", Pattern.CASE_INSENSITIVE);

    @Override
    public void clean(Draft place) {
        for (StandardField field : FIELDS) {
            List<String> cleaned = new ArrayList<>();
            for (String text : place.record().texts(field)) {
                List<String> parts = field.isList() ? List.of(BETWEEN.split(text.strip())) : List.of(text.strip());
                List<String> good = parts.stream()
                        .map(WebCleaning::one)
                        .flatMap(Optional::stream)
                        .toList();
                if (good.size() == parts.size()) {
                    cleaned.addAll(good);
                } else if (!text.isBlank()) {
                    cleaned.add(text);
                }
            }
            place.set(field, cleaned.stream().distinct().toList());
        }
    }

    /** The address that a text means; nothing when it is none. */
    private static Optional<String> one(String written) {
        String text = written.strip().replace("www,", "www.");
        Matcher scheme = SCHEME.matcher(text);
        boolean schemed = scheme.find();
        String start = schemed ? scheme.group(1).toLowerCase(Locale.ROOT) : "https";
        String rest = schemed ? text.substring(scheme.end()) : text;
        int end = rest.length();
        for (char c : new char[] {'/', '?', '#', ':'}) {
            int at = rest.indexOf(c);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        String host = rest.substring(0, end);
        if (!HOST.matcher(host).matches() || (rest.indexOf('@') >= 0 && !schemed)) {
            return Optional.empty();
        }
        String address = start + "://" + host + encoded(rest.substring(end));
        return ContactText.isWebAddress(address) ? Optional.of(address) : Optional.empty();
    }

    private static String encoded(String path) {
        StringBuilder out = new StringBuilder();
        path.codePoints().forEach(c -> {
            String character = Character.toString(c);
            boolean plain = c > ' ' && c < 0x7F && "<>\"{}|\\^`".indexOf(c) < 0;
            if (plain) {
                out.append(character);
            } else {
                for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format(Locale.ROOT, "%%%02X", b));
                }
            }
        });
        return out.toString();
    }
}
