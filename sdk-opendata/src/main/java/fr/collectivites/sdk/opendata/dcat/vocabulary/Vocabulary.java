package fr.collectivites.sdk.opendata.dcat.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The controlled vocabularies. Immutable and thread-safe; read from resources when the class is first used. */
public enum Vocabulary {
    /** Themes of datasets; column {@code inspire} holds the two-letter codes of the INSPIRE themes that fall under it. */
    DATA_THEME("data-theme"),
    /** Update frequencies; columns {@code udata} and {@code dublin_core} hold their names there. */
    FREQUENCY("frequency"),
    /**
     * Licences of data; columns {@code datagouv} (id there), {@code emit} (the only address that data.gouv.fr recognises
     * for it) and {@code spdx}.
     */
    LICENCE("licence"),
    /** Formats; column {@code media_type} holds the media type to declare. */
    FILE_TYPE("file-type"),
    /** Access rights. */
    ACCESS_RIGHT("access-right"),
    /** Planned availabilities of distributions. */
    AVAILABILITY("planned-availability"),
    /** Statuses of distributions. */
    DISTRIBUTION_STATUS("distribution-status"),
    /** Types of datasets. */
    DATASET_TYPE("dataset-type"),
    /** Languages; the aliases are BCP 47 tags. */
    LANGUAGE("language"),
    /** Countries: France. */
    COUNTRY("country"),
    /** Types of publishers (ADMS). */
    PUBLISHER_TYPE("publisher-type"),
    /** Categories of high-value datasets; column {@code top} marks the six of the regulation's annex. */
    HVD_CATEGORY("hvd-category");

    private final CodeList list;

    Vocabulary(String resource) {
        this.list = CodeList.read(resource);
    }

    /** Address of the scheme, the value of {@code skos:inScheme}. */
    public String scheme() {
        return list.scheme();
    }

    /** Version of the official list that this one follows; empty when unknown. */
    public Optional<String> version() {
        return list.version().isEmpty() ? Optional.empty() : Optional.of(list.version());
    }

    /** Name of the list. */
    public String title(Locale locale) {
        return locale.getLanguage().equals("fr") ? list.french() : list.english();
    }

    /** The terms in the order of the list. */
    public List<Term> terms() {
        return list.terms();
    }

    /** The concept of that code, exactly as written in the list. */
    public Optional<Term> find(String code) {
        return Optional.ofNullable(list.byCode().get(code));
    }

    /**
     * The concept that a catalogue means by a text: its address (with http or https, a trailing slash or not), its code,
     * its name in another scheme or one of its labels, in any case.
     */
    public Optional<Term> match(String text) {
        Term asWritten = list.byText().get(text);
        return Optional.ofNullable(asWritten == null ? list.byText().get(CodeList.key(text)) : asWritten);
    }
}
