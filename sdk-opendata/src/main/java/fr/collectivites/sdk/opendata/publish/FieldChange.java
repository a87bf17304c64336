package fr.collectivites.sdk.opendata.publish;

/**
 * A value of a dataset or file that differs, in the platform's own normal form.
 *
 * @param field name of the field, such as {@code frequency}; {@code files} for the order of the files
 * @param from what stands on the platform; empty when nothing does
 * @param to what will stand there; empty when it is removed
 */
public record FieldChange(String field, String from, String to) {}
