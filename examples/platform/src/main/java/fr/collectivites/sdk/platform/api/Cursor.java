package fr.collectivites.sdk.platform.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A place in a list, opaque to callers: a word that says which list, the direction, and what was last seen.
 *
 * @param list which list and order it belongs to
 * @param backwards whether it leads to what comes before
 * @param keys what was last seen
 */
record Cursor(String list, boolean backwards, List<String> keys) {

    private static final int MAX_LENGTH = 512;

    /** As addresses carry it; keys are short enough for {@value #MAX_LENGTH} characters. */
    String encode() {
        StringBuilder parts = new StringBuilder();
        parts.append(list).append('\n').append(backwards ? "b" : "f");
        keys.forEach(key -> parts.append('\n').append(key.replace('\n', ' ')));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(parts.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor that an address carries, if it is one of this list. */
    static Cursor decode(String text, String list) {
        if (text.length() > MAX_LENGTH) {
            throw Requests.malformed("Un curseur a au plus " + MAX_LENGTH + " caractères.");
        }
        try {
            String parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] lines = parts.split("\n", -1);
            if (lines.length >= 3 && lines[0].equals(list)) {
                return new Cursor(list, lines[1].equals("b"), List.of(lines).subList(2, lines.length));
            }
        } catch (IllegalArgumentException e) {
            // As any other text that is no cursor of this list
        }
        throw Requests.malformed("Ce curseur n'est pas de cette liste : reprenez-la au début.");
    }
}
