package fr.collectivites.sdk.opendata.ckan;

import fr.collectivites.sdk.core.schema.SchemaCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Schemas for the tests of DataStore: one with a key, the same without. */
final class StoreSchemas {

    static final String KEYED = "essai/marches";
    static final String WITHOUT_KEY = "essai/lignes";

    static final String HEADER = "id;objet;montant;date;actif\n";

    private StoreSchemas() {}

    static SchemaCatalog in(Path folder) throws IOException {
        String fields = """
                {"fields": [
                  {"name": "id", "title": "Identifiant", "type": "string", "constraints": {"required": true}},
                  {"name": "objet", "title": "Objet", "type": "string"},
                  {"name": "montant", "title": "Montant en euros", "type": "number"},
                  {"name": "date", "title": "Date", "type": "date"},
                  {"name": "actif", "title": "En cours", "type": "boolean"}]""";
        Files.writeString(folder.resolve("keyed.json"), fields + ", \"primaryKey\": [\"id\"]}");
        Files.writeString(folder.resolve("lines.json"), fields + "}");
        Files.writeString(folder.resolve("schemas.json"), """
                {"schemas": [
                  {"name": "essai/marches", "title": "Marchés", "schema_type": "tableschema",
                   "versions": [{"version_name": "1.0.0", "schema_url": "keyed.json"}]},
                  {"name": "essai/lignes", "title": "Lignes", "schema_type": "tableschema",
                   "versions": [{"version_name": "1.0.0", "schema_url": "lines.json"}]}]}""");
        return SchemaCatalog.directory(folder);
    }
}
