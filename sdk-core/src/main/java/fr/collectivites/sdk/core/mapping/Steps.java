package fr.collectivites.sdk.core.mapping;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.table.Labels;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a cell on its way to a field, in this order: words for "nothing" are emptied, prefixes and suffixes
 * taken off, a part is cut out, a code is looked up, a date, number or truth value is read and written as the field
 * wants it, and what is empty gets its default. Immutable.
 */
final class Steps {

    static final Steps NONE = new Steps(new Builder());

    /** There is no doubt about these, whatever formats are named. */
    private static final List<DateFormat> ISO = Stream.of("yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss")
            .map(DateFormat::of)
            .flatMap(Optional::stream)
            .toList();

    private final Set<String> empty;
    private final List<String> prefixes;
    private final List<String> suffixes;
    private final @Nullable Split split;
    private final Map<String, String> codes;
    private final Map<String, String> codesByLetters;
    private final List<DateFormat> dates;
    private final @Nullable NumberFormat number;
    private final @Nullable Words words;
    private final String fallback;

    private Steps(Builder builder) {
        this.empty = builder.empty.stream().map(Labels::fold).collect(Collectors.toUnmodifiableSet());
        this.prefixes = List.copyOf(builder.prefixes);
        this.suffixes = List.copyOf(builder.suffixes);
        this.split = builder.split;
        this.codes = new LinkedHashMap<>(builder.codes);
        this.codesByLetters = new LinkedHashMap<>();
        codes.forEach((from, to) -> codesByLetters.putIfAbsent(Labels.fold(from), to));
        this.dates = List.copyOf(builder.dates);
        this.number = builder.number;
        this.words = builder.words;
        this.fallback = builder.fallback;
    }

    /**
     * Words for yes and no.
     *
     * @param yes words that say yes
     * @param no words that say no
     */
    record Words(List<String> yes, List<String> no) {

        /** The truth value of a word, whatever its case and accents; empty when it is none of them. */
        Optional<Boolean> parse(String text) {
            String folded = Labels.fold(text);
            if (yes.stream().anyMatch(word -> word.equals(text) || same(word, folded))) {
                return Optional.of(true);
            }
            return no.stream().anyMatch(word -> word.equals(text) || same(word, folded))
                    ? Optional.of(false)
                    : Optional.empty();
        }

        private static boolean same(String word, String folded) {
            return !folded.isEmpty() && Labels.fold(word).equals(folded);
        }

        String shown() {
            return String.join(", ", yes) + " / " + String.join(", ", no);
        }
    }

    static Builder builder() {
        return new Builder();
    }

    Optional<Split> split() {
        return Optional.ofNullable(split);
    }

    /** The same with another cut. */
    Steps with(Split other) {
        return new Steps(new Builder(this).split(other));
    }

    /**
     * The text of a cell for a field.
     *
     * @param sink takes what could not be done, without its place; the text is then as it was
     */
    String apply(@Nullable Object cell, FieldText field, Consumer<Problem.Builder> sink) {
        String text = FieldText.plain(cell);
        Optional<String> part = cut(text);
        if (part.isEmpty()) {
            sink.accept(unmapped("split", text, field));
            return text;
        }
        String cut = part.get();
        if (cut.isEmpty()) {
            return fallback;
        }
        // What nothing was cut from keeps its type, and is then read without guessing
        Object value = cut.equals(text) && cell != null ? cell : cut;
        String result = convert(value, cut, field, sink);
        return result.isEmpty() ? fallback : result;
    }

    private Optional<String> cut(String text) {
        if (isEmptyWord(text)) {
            return Optional.of("");
        }
        String cut = text;
        for (String prefix : prefixes) {
            cut = cut.startsWith(prefix) ? Labels.strip(cut.substring(prefix.length())) : cut;
        }
        for (String suffix : suffixes) {
            cut = cut.endsWith(suffix) ? Labels.strip(cut.substring(0, cut.length() - suffix.length())) : cut;
        }
        Optional<String> part = split == null || cut.isEmpty() ? Optional.of(cut) : split.part(cut);
        return part.map(Labels::strip).map(found -> isEmptyWord(found) ? "" : found);
    }

    private boolean isEmptyWord(String text) {
        return text.isEmpty() || (!empty.isEmpty() && empty.contains(Labels.fold(text)));
    }

    private String convert(Object value, String text, FieldText field, Consumer<Problem.Builder> sink) {
        if (!codes.isEmpty()) {
            String code = code(text);
            if (code == null) {
                sink.accept(unmapped("code", text, field));
                return text;
            }
            return code;
        } else if (!dates.isEmpty()) {
            Optional<String> date = moment(value, text).flatMap(field::date);
            return date.orElseGet(() -> {
                List<String> patterns = dates.stream().map(DateFormat::pattern).toList();
                sink.accept(unmapped("date", text, field).expected(String.join(", ", patterns)));
                return text;
            });
        } else if (number != null && value instanceof String) {
            NumberFormat format = number;
            return format.parse(text).map(field::number).orElseGet(() -> {
                sink.accept(unmapped("number", text, field).expected(format.example()));
                return text;
            });
        } else if (words != null && value instanceof String) {
            Words known = words;
            return known.parse(text).map(field::bool).orElseGet(() -> {
                sink.accept(unmapped("boolean", text, field).expected(known.shown()));
                return text;
            });
        }
        return field.fit(value);
    }

    private @Nullable String code(String text) {
        String exact = codes.get(text);
        if (exact != null) {
            return exact;
        }
        String alike = codesByLetters.get(Labels.fold(text));
        // What is a result of the table already needs no look-up
        return alike == null && codes.containsValue(text) ? text : alike;
    }

    /** The moment that is meant; a day when no format that is named has a time. */
    private Optional<TemporalAccessor> moment(Object value, String text) {
        Optional<TemporalAccessor> moment = value instanceof LocalDate || value instanceof LocalDateTime
                ? Optional.of((TemporalAccessor) value)
                : Stream.concat(dates.stream(), ISO.stream())
                        .map(format -> format.parse(text))
                        .flatMap(Optional::stream)
                        .findFirst();
        boolean dayOnly = dates.stream().noneMatch(DateFormat::hasTime);
        return moment.map(found -> dayOnly && found instanceof LocalDateTime time ? time.toLocalDate() : found);
    }

    private static Problem.Builder unmapped(String rule, String text, FieldText field) {
        return Problem.of(CoreCode.UNMAPPED_VALUE).rule(rule).value(text).with("field", field.name());
    }

    /** Collects what is to be done. Not thread-safe. */
    static final class Builder {
        private final List<String> empty = new ArrayList<>();
        private final List<String> prefixes = new ArrayList<>();
        private final List<String> suffixes = new ArrayList<>();
        private @Nullable Split split;
        private final Map<String, String> codes = new LinkedHashMap<>();
        private final List<DateFormat> dates = new ArrayList<>();
        private @Nullable NumberFormat number;
        private @Nullable Words words;
        private String fallback = "";

        private Builder() {}

        private Builder(Steps steps) {
            empty.addAll(steps.empty);
            prefixes.addAll(steps.prefixes);
            suffixes.addAll(steps.suffixes);
            split = steps.split;
            codes.putAll(steps.codes);
            dates.addAll(steps.dates);
            number = steps.number;
            words = steps.words;
            fallback = steps.fallback;
        }

        Builder empty(List<String> words) {
            empty.addAll(words);
            return this;
        }

        Builder prefixes(List<String> texts) {
            prefixes.addAll(texts);
            return this;
        }

        Builder suffixes(List<String> texts) {
            suffixes.addAll(texts);
            return this;
        }

        Builder split(Split split) {
            this.split = split;
            return this;
        }

        Builder code(String from, String to) {
            codes.put(from, to);
            return this;
        }

        Builder dates(List<DateFormat> formats) {
            dates.addAll(formats);
            return this;
        }

        Builder number(NumberFormat format) {
            this.number = format;
            return this;
        }

        Builder words(Words words) {
            this.words = words;
            return this;
        }

        Builder fallback(String text) {
            this.fallback = text;
            return this;
        }

        Steps build() {
            return new Steps(this);
        }
    }
}
