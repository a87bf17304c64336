package fr.collectivites.sdk.needs.publication;

import fr.collectivites.sdk.core.schema.TableSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The tables of the open-data export; each has a schema of its own that comes with the SDK. */
public enum ExportTable {
    /** Needs. */
    NEEDS("besoins"),
    /** Initiatives. */
    INITIATIVES("initiatives"),
    /** Good practices. */
    PRACTICES("bonnes-pratiques"),
    /** Projects. */
    PROJECTS("projets"),
    /** Actors. */
    ACTORS("acteurs"),
    /** Figures on information systems. */
    SYSTEMS("systemes-information");

    private final String label;

    ExportTable(String label) {
        this.label = label;
    }

    /** Name of the table, of its file before {@code .csv}, and of its schema. */
    public String label() {
        return label;
    }

    /** Its schema. */
    public TableSchema schema() {
        return TableSchema.parse(schemaJson());
    }

    /** Its schema as JSON, to be published beside the table. */
    public String schemaJson() {
        try (InputStream in = ExportTable.class.getResourceAsStream(label + ".json")) {
            if (in == null) {
                throw new IllegalStateException("no schema beside the class for " + label);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
