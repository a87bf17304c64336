package fr.collectivites.sdk.core.mapping.draft;

import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.table.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The words of labels: how they are split, what their abbreviations mean, and by what other names fields go. The lists
 * lie in {@code vocabulary.properties}. Immutable.
 */
final class Vocabulary {

    private static final String SYNONYMS = "field.";
    private static final String ABBREVIATIONS = "word.";

    private final Properties entries;
    private final Set<String> empty;
    private final Set<String> stopWords;
    private final Set<String> ofThePublisher;
    private final Set<String> beginning;
    private final Set<String> end;

    private Vocabulary(Properties entries) {
        this.entries = entries;
        this.empty = Set.copyOf(list("empty"));
        this.stopWords = Set.copyOf(list("stop"));
        this.ofThePublisher = Set.copyOf(list("publisher"));
        this.beginning = Set.copyOf(list("beginning"));
        this.end = Set.copyOf(list("end"));
    }

    static Vocabulary load() {
        Properties entries = new Properties();
        try (InputStream in = Vocabulary.class.getResourceAsStream("vocabulary.properties")) {
            entries.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Vocabulary(entries);
    }

    private List<String> list(String key) {
        List<String> items = new ArrayList<>();
        for (String item : entries.getProperty(key, "").split("\\|", -1)) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }

    /** The same without the other names of fields for which {@code forgotten} holds: measures what a draft is worth. */
    Vocabulary without(Predicate<String> forgotten) {
        Properties fewer = new Properties();
        entries.stringPropertyNames().forEach(key -> {
            String kept = !key.startsWith(SYNONYMS)
                    ? entries.getProperty(key)
                    : String.join(
                            "|", list(key).stream().filter(forgotten.negate()).toList());
            fewer.setProperty(key, kept);
        });
        return new Vocabulary(fewer);
    }

    /** Whether a word says that there is no value. */
    boolean saysNothing(String word) {
        return empty.contains(Labels.fold(word)) || word.matches("[-–—./?]+");
    }

    /** Whether a field is about whoever publishes, so that it holds the same in every row of most files. */
    boolean isOfThePublisher(Field field) {
        return ofThePublisher.contains(Labels.fold(field.name()));
    }

    /** Whether a label speaks of a beginning. */
    boolean isBeginning(String label) {
        return words(label).stream().anyMatch(beginning::contains);
    }

    /** Whether a label speaks of an end. */
    boolean isEnd(String label) {
        return words(label).stream().anyMatch(end::contains);
    }

    /** Other names of a field. */
    List<String> synonyms(Field field) {
        return list(SYNONYMS + Labels.fold(field.name()));
    }

    /** The words of a label, in full, without those that say nothing. */
    Set<String> words(String label) {
        String split = label.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2");
        String plain = Normalizer.normalize(split, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        Set<String> words = new LinkedHashSet<>();
        for (String word : plain.split("[^a-z0-9]+", -1)) {
            for (String meaning :
                    entries.getProperty(ABBREVIATIONS + word, word).split(" ", -1)) {
                String singular = meaning.length() > 3 && meaning.endsWith("s")
                        ? meaning.substring(0, meaning.length() - 1)
                        : meaning;
                if (!singular.isEmpty() && !stopWords.contains(meaning)) {
                    words.add(singular);
                }
            }
        }
        return words;
    }
}
