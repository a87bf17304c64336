package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.core.catalog.Described;
import fr.collectivites.sdk.core.catalog.Translation;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.rdf.Iris;
import fr.collectivites.sdk.opendata.dcat.rdf.Name;
import fr.collectivites.sdk.opendata.dcat.rdf.TripleSink;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What every part of the mapping does with the sink: values that may be absent, dates in the profile's form, and nodes
 * that are described after the subject that first names them.
 */
final class Emitter {

    /** Descriptions remembered; beyond, all are forgotten and may come again, which changes no graph. */
    private static final int REMEMBERED = 10_000;

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

    private static final Pattern DATE_TIME =
            Pattern.compile("-?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?");

    private final TripleSink sink;
    private final DcatProfile profile;
    private final String language;
    private final Set<String> described = new HashSet<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    /** Properties of the open subject, blank nodes not counted. */
    private final Set<Name> written = new HashSet<>();

    private int depth;

    Emitter(TripleSink sink, DcatProfile profile, String language) {
        this.sink = sink;
        this.profile = profile;
        this.language = language;
    }

    TripleSink sink() {
        return sink;
    }

    boolean has(DcatProfile.Trait trait) {
        return profile.has(trait);
    }

    void subject(String iri, Name type) {
        sink.subject(iri, type);
        written.clear();
        depth = 0;
    }

    void blank(Name property, Name type) {
        note(property);
        depth++;
        sink.blank(property, type);
    }

    private void note(Name property) {
        if (depth == 0) {
            written.add(property);
        }
    }

    /** Whether the open subject, or blank node in it, already has that property: its values must stand together. */
    boolean isWritten(Name property) {
        return depth == 0 && written.contains(property);
    }

    /** Ends a blank node. */
    void end() {
        depth--;
        sink.end();
    }

    /** Ends a subject and writes the descriptions that wait. */
    void endSubject() {
        sink.end();
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
        if (described.size() > REMEMBERED) {
            described.clear();
        }
    }

    /** Has a node described after the current subject, once. The description is a subject of its own, ended. */
    void describe(String iri, Runnable description) {
        if (described.add(iri)) {
            waiting.add(description);
        }
    }

    /** Has a node typed after the current subject, once: SHACL asks for the class of whatever is named. */
    void typed(String iri, Name type) {
        describe(iri, () -> {
            sink.subject(iri, type);
            sink.end();
        });
    }

    void iri(Name property, String iri) {
        note(property);
        sink.iri(property, iri);
    }

    void name(Name property, Name value) {
        note(property);
        sink.iri(property, value);
    }

    /** Those of the texts that are absolute IRIs. */
    void iris(Name property, Collection<String> iris) {
        for (String iri : iris) {
            if (Iris.isAbsolute(iri.strip())) {
                iri(property, iri);
            }
        }
    }

    /** Those of the texts that are absolute IRIs, typed as documents. */
    void documents(Name property, Collection<String> iris) {
        for (String iri : iris) {
            if (Iris.isAbsolute(iri.strip())) {
                iri(property, iri);
                typed(iri, DcatNames.DOCUMENT);
            }
        }
    }

    /** A text in the main language. */
    void text(Name property, Optional<String> text) {
        text.filter(t -> !t.isBlank()).ifPresent(t -> text(property, t, language));
    }

    void text(Name property, String text, String language) {
        note(property);
        sink.text(property, text, language.equals(this.language) ? language : tag(language));
    }

    /** A tag as every syntax can write it; a text whose language has none is written without. */
    private static String tag(String language) {
        String tag = language.replace('_', '-');
        return TAG.matcher(tag).matches() ? tag : "";
    }

    void texts(Name property, List<String> texts) {
        texts.forEach(text -> text(property, Optional.of(text)));
    }

    /** Title and description, in the main language and all others. */
    void titles(Described described) {
        Map<String, Translation> translations = sorted(described.translations());
        text(DcatNames.TITLE, described.title());
        translations.forEach((tag, t) -> t.title().ifPresent(text -> text(DcatNames.TITLE, text, tag)));
        text(DcatNames.DESCRIPTION, described.description());
        translations.forEach((tag, t) -> t.description().ifPresent(text -> text(DcatNames.DESCRIPTION, text, tag)));
    }

    /** In the order of their languages, so that two equal catalogues give the same bytes. */
    static Map<String, Translation> sorted(Map<String, Translation> translations) {
        return new TreeMap<>(translations);
    }

    /** A text without language, such as an identifier. */
    void plain(Name property, Optional<String> text) {
        text.filter(t -> !t.isBlank()).ifPresent(t -> text(property, t, ""));
    }

    void literal(Name property, String lexical, Name datatype) {
        note(property);
        sink.literal(property, lexical, datatype);
    }

    void decimal(Name property, BigDecimal number) {
        literal(property, number.toPlainString(), DcatNames.DECIMAL);
    }

    /**
     * A date: as precise as it is known, or a whole day or instant in UTC where the profile wants that.
     *
     * @param text the date as written; written as plain text, for a checker to find, when it is none
     */
    void date(Name property, Optional<IsoDate> date, Optional<String> text) {
        if (date.isPresent()) {
            date(property, date.get());
        } else if (!has(DcatProfile.Trait.FULL_DATES)) {
            plain(property, text);
        }
    }

    private void date(Name property, IsoDate date) {
        boolean full = has(DcatProfile.Trait.FULL_DATES);
        IsoDate.Precision precision = date.precision();
        if (precision == IsoDate.Precision.INSTANT) {
            boolean asWritten = !full && DATE_TIME.matcher(date.text()).matches();
            String utc = asWritten ? date.text() : date.instant().orElseThrow().toString();
            literal(property, utc, DcatNames.DATE_TIME);
        } else if (precision == IsoDate.Precision.DAY) {
            literal(property, date.text(), DcatNames.DATE);
        } else if (full) {
            literal(property, date.firstDay().toString(), DcatNames.DATE);
        } else if (precision == IsoDate.Precision.MONTH) {
            literal(property, date.text(), DcatNames.G_YEAR_MONTH);
        } else {
            literal(property, date.text(), DcatNames.G_YEAR);
        }
    }
}
