package fr.collectivites.sdk.core.mapping.draft;

import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.table.Labels;
import java.util.HashSet;
import java.util.Set;

/**
 * How much a label says that a column is a field.
 *
 * @param score 0 to 1
 * @param kind why: {@code same-name}, {@code close-name}, {@code same-title}, {@code synonym}, {@code words}; empty for 0
 */
record LabelMatch(double score, String kind) {

    /** What words in common say at most: less than a whole name. */
    private static final double WORDS = 0.88;

    private static final LabelMatch NONE = new LabelMatch(0, "");

    static LabelMatch of(String label, Field field, Vocabulary vocabulary) {
        String folded = Labels.fold(label);
        String name = Labels.fold(field.name());
        if (folded.isEmpty()) {
            return NONE;
        } else if (folded.equals(name)) {
            return new LabelMatch(1, "same-name");
        } else if (Labels.isClose(folded, name)) {
            return new LabelMatch(0.95, "close-name");
        } else if (folded.equals(Labels.fold(field.title()))) {
            return new LabelMatch(0.95, "same-title");
        }
        Set<String> words = vocabulary.words(label);
        LabelMatch best = new LabelMatch(WORDS * alike(words, vocabulary.words(field.name())), "words");
        best = best.or(0.8 * alike(words, vocabulary.words(field.title())), "words");
        for (String synonym : vocabulary.synonyms(field)) {
            Set<String> other = vocabulary.words(synonym);
            best = words.equals(other) ? best.or(0.92, "synonym") : best.or(WORDS * alike(words, other), "words");
        }
        return best.score > 0 ? best : NONE;
    }

    private LabelMatch or(double other, String otherKind) {
        return other > score ? new LabelMatch(other, otherKind) : this;
    }

    /** Words in common, of all (Dice). */
    private static double alike(Set<String> left, Set<String> right) {
        Set<String> common = new HashSet<>(left);
        common.retainAll(right);
        return left.isEmpty() || right.isEmpty() ? 0 : 2.0 * common.size() / (left.size() + right.size());
    }
}
