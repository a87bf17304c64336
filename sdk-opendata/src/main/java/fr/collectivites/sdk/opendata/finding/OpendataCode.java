package fr.collectivites.sdk.opendata.finding;

import static fr.collectivites.sdk.core.problem.Severity.ERROR;
import static fr.collectivites.sdk.core.problem.Severity.INFO;
import static fr.collectivites.sdk.core.problem.Severity.WARNING;

import fr.collectivites.sdk.core.problem.ProblemCode;
import fr.collectivites.sdk.core.problem.Severity;
import java.util.Locale;

/**
 * The finding codes of sdk-opendata. Codes are never renamed or removed without a major version: a golden file in the
 * tests holds the list.
 */
public enum OpendataCode implements ProblemCode {
    // Declaration: catalog.yaml
    DECLARATION_SYNTAX(ERROR),
    DECLARATION_LIMIT(ERROR),
    MISSING_PROPERTY(ERROR),
    UNKNOWN_PROPERTY(WARNING),
    DUPLICATE_PROPERTY(ERROR),
    INVALID_PROPERTY(ERROR),
    DUPLICATE_IDENTIFIER(ERROR),
    FILE_NOT_FOUND(ERROR),
    FILE_OUTSIDE_FOLDER(ERROR),

    // Reading RDF
    RDF_SYNTAX(ERROR),
    RDF_IRREGULAR(WARNING),
    RDF_EXTERNAL(ERROR),
    RDF_LIMIT(ERROR),
    NO_CATALOG(ERROR),

    // Checking a catalogue
    CATALOG_REQUIRED(ERROR),
    CATALOG_RECOMMENDED(INFO),
    CATALOG_VALUE(ERROR),
    CATALOG_DUPLICATE(ERROR),
    CATALOG_REFERENCE(ERROR),
    CATALOG_HIGH_VALUE(ERROR),
    CATALOG_SHAPE(ERROR),
    SHAPES_REPAIRED(WARNING),
    SHAPES_UNUSABLE(ERROR),

    // What harvesters do with a catalogue
    UDATA_FAILS(ERROR),
    UDATA_DROPS(WARNING),
    UDATA_CHANGES(INFO),
    CKAN_FAILS(ERROR),
    CKAN_DROPS(WARNING),
    CKAN_CHANGES(INFO),

    // Publishing: what is held until someone acknowledges it by name
    EMPTY_FILE(ERROR),
    ROWS_LOST(ERROR),
    KEYS_LOST(ERROR),
    FILES_LOST(ERROR),
    PERSONAL_DATA_SUSPECTED(ERROR),
    FILE_NOT_VALID(ERROR),
    ACKNOWLEDGED(INFO),

    // Publishing: what a platform refuses, or what went wrong on the way
    CHANGED_MEANWHILE(ERROR),
    FILE_UNREADABLE(ERROR),
    OUTPUT_NOT_OWNED(ERROR),
    OUTPUT_FAILED(ERROR),
    NAME_REFUSED(ERROR),
    FILE_TOO_LARGE(ERROR),
    PORTAL_REFUSED(ERROR),
    VALUE_TOO_LONG(ERROR),
    ACCESS_REFUSED(ERROR),
    STORED_OTHERWISE(WARNING),
    ROWS_STORED(INFO),
    PUBLICATION_INTERRUPTED(ERROR),

    // The work of a night
    JOB_RUNNING(ERROR),
    JOB_STEP_FAILED(ERROR),
    MANDATE_EXPIRED(ERROR),
    MANDATE_ENDS(WARNING),
    MANDATE_USED(INFO);

    private final Severity severity;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    OpendataCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String bundle() {
        return "fr.collectivites.sdk.opendata.finding.messages";
    }
}
