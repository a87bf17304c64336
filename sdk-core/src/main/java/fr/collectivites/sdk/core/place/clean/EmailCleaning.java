package fr.collectivites.sdk.core.place.clean;

import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.value.ContactText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** E-mail addresses as the standard joins them, without what stands around them. */
final class EmailCleaning implements FieldCleaning {

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[;,|\\n]\\s*|\\s+(?:ou|et|/|-)\\s+|\\s+(?=[^@\\s]+@[^@\\s]+$)");
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:mailto:|(?:e-?mail|courriel|mail|contact|adresse)\\s*:)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern AT =
            Pattern.compile("\\s*(?:\\[a]|\\(a\\)|\\[at]|\\(at\\)|\\[arobase]|\\(arobase\\))\\s*|@{2,}");
    private static final Pattern EDGES = Pattern.compile("^[.<(\"'\\s]+|[.>)\"'\\s]+$");

    @Override
    public void clean(Draft place) {
        List<String> written = place.record().texts(StandardField.EMAILS);
        List<String> cleaned = new ArrayList<>();
        for (String text : written) {
            List<String> parts = split(text);
            if (parts.stream().allMatch(ContactText::isEmail)) {
                cleaned.addAll(parts);
            } else if (!text.isBlank()) {
                cleaned.add(text);
            }
        }
        place.set(StandardField.EMAILS, cleaned.stream().distinct().toList());
    }

    private static List<String> split(String text) {
        return Stream.of(BETWEEN.split(AT.matcher(text.strip()).replaceAll("@")))
                .map(EmailCleaning::one)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String one(String text) {
        String bare = EDGES.matcher(BEFORE.matcher(text).replaceFirst("")).replaceAll("");
        // An address cannot have accents, which come from the name of the place
        String plain = Normalizer.normalize(bare, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return plain.replaceAll("\\s*@\\s*", "@");
    }
}
