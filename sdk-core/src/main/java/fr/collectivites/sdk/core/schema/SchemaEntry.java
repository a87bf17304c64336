package fr.collectivites.sdk.core.schema;

/**
 * What a catalogue tells about one version of a schema.
 *
 * @param id name and version
 * @param title title for people
 * @param kind {@code tableschema}, {@code jsonschema}, {@code datapackage} or {@code other}
 */
public record SchemaEntry(SchemaId id, String title, String kind) {}
