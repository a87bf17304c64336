package fr.collectivites.sdk.core.problem;

import static fr.collectivites.sdk.core.problem.Severity.ERROR;
import static fr.collectivites.sdk.core.problem.Severity.INFO;
import static fr.collectivites.sdk.core.problem.Severity.WARNING;

import java.util.Locale;

/**
 * The finding codes of sdk-core. Codes that the reference engine of Validata also has keep its error type as name
 * ({@code type-error}, {@code missing-label} …); the others are ours. Codes are never renamed or removed without a
 * major version: a golden file in the tests holds the list.
 */
public enum CoreCode implements ProblemCode {
    // The file itself
    SOURCE_ERROR(ERROR),
    ENCODING_ERROR(ERROR),
    FORMAT_ERROR(ERROR),
    NON_UTF8_ENCODING(WARNING),
    UNTERMINATED_QUOTE(WARNING),
    HEADER_ROW_GUESSED(WARNING),
    DELIMITER_MISREAD(ERROR),
    ROW_LIMIT(WARNING),
    REFERENCE_STOPS(ERROR),
    WRITING_ERROR(ERROR),

    // The data package
    DATA_PACKAGE_ERROR(ERROR),
    DATA_PACKAGE_WARNING(WARNING),

    // The schema
    SCHEMA_ERROR(ERROR),
    SCHEMA_REFUSED(ERROR),
    SCHEMA_WARNING(WARNING),
    CHECK_ERROR(ERROR),
    DEPRECATED_CHECK(INFO),

    // The header
    BLANK_LABEL(ERROR),
    DUPLICATE_LABEL(ERROR),
    EXTRA_LABEL(ERROR),
    INCORRECT_LABEL(ERROR),
    MISSING_LABEL(ERROR),
    UNMATCHED_HEADER(ERROR),
    BLANK_HEADER(ERROR),
    QUOTED_MARK(ERROR),
    LABEL_SPACES(WARNING),
    MISSING_COLUMN(WARNING),
    EXTRA_COLUMN(WARNING),
    COLUMN_ORDER(WARNING),

    // Rows and cells
    NO_ROWS(WARNING),
    BLANK_ROW(ERROR),
    MISSING_CELL(ERROR),
    EXTRA_CELL(ERROR),
    TYPE_ERROR(ERROR),
    CONSTRAINT_ERROR(ERROR),
    UNIQUE_ERROR(ERROR),
    PRIMARY_KEY(ERROR),
    FOREIGN_KEY(ERROR),
    KEY_LIMIT(WARNING),
    PATTERN_NOT_DECIDED(WARNING),

    // From another table to this schema
    MAPPING_SYNTAX(ERROR),
    MAPPING_LIMIT(ERROR),
    MAPPING_DUPLICATE_KEY(ERROR),
    MAPPING_UNKNOWN_KEY(ERROR),
    MAPPING_MISSING_KEY(ERROR),
    MAPPING_INVALID(ERROR),
    MAPPING_INCOMPLETE(WARNING),
    SOURCE_COLUMN_MISSING(ERROR),
    SOURCE_COLUMN_UNUSED(INFO),
    UNMAPPED_VALUE(ERROR),
    ROWS_LEFT_OUT(INFO),

    // Documents
    JSON_FORMAT_ERROR(ERROR),
    JSON_SCHEMA_ERROR(ERROR),

    // Entities
    MISSING_FIELD(ERROR),
    INVALID_FIELD(ERROR),
    UNKNOWN_REFERENCE(WARNING),
    INCONSISTENT_FIELDS(WARNING),

    // Checks beyond types and constraints
    CUSTOM_CHECK_ERROR(ERROR),
    ONE_OF_REQUIRED(ERROR),
    COHESIVE_COLUMNS_VALUE(ERROR),
    COMPARE_COLUMNS_VALUE(ERROR),
    SUM_COLUMNS_VALUE(ERROR),
    YEAR_INTERVAL_VALUE(ERROR),
    PHONE_NUMBER_VALUE(ERROR),
    OPENING_HOURS_VALUE(ERROR),
    FRENCH_GPS_COORDINATES(ERROR),
    REVERSED_FRENCH_GPS_COORDINATES(ERROR),
    // Ours, on what the checks of Validata accept
    PLACEHOLDER_IDENTIFIER(WARNING),
    IDENTIFIER_SPELLING(INFO),
    NOMENCLATURE_WITHOUT_SLASH(WARNING),

    // Correction
    CORRECTED(INFO),
    CORRECTION_WAITING(INFO),
    VALUE_LOST(ERROR),

    // Merging into a published file
    ROW_ADDED(INFO),
    ROW_CHANGED(INFO),
    ROW_VANISHED(INFO),

    // Before anything leaves the house
    PERSONAL_DATA(WARNING),
    SIRET_NOT_OF_PUBLISHER(WARNING),

    // Mediation points
    PLACE_CONVERSION(WARNING),
    PLACE_WITHHELD(INFO),
    PLACE_IDENTIFIER(ERROR),
    PLACE_CONTACT(ERROR),
    PLACE_HOURS(ERROR),
    PLACE_POSITION(ERROR),
    PLACE_AREA(WARNING),
    PLACE_DATE(WARNING),
    PLACE_LIST(WARNING),
    PLACE_DUPLICATE(WARNING),
    PLACE_MERGED(INFO),

    // What the SDK talks to
    PLATFORM_ERROR(ERROR),
    SECRET_ERROR(ERROR),
    JOURNAL_ERROR(ERROR);

    private final Severity severity;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    CoreCode(Severity severity) {
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
        return Messages.CORE_BUNDLE;
    }
}
