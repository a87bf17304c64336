package fr.collectivites.sdk.opendata.declaration;

import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.yaml.YamlNode;
import fr.collectivites.sdk.core.yaml.YamlSection;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What the findings on a declaration are called. */
final class Terms {

    /** With what people write who expect the properties in French, or in American English. */
    static final YamlSection.Terms TERMS = new YamlSection.Terms(
            OpendataCode.UNKNOWN_PROPERTY,
            OpendataCode.MISSING_PROPERTY,
            OpendataCode.INVALID_PROPERTY,
            Map.ofEntries(
                    Map.entry("titre", "title"),
                    Map.entry("nom", "name"),
                    Map.entry("fichiers", "files"),
                    Map.entry("fichier", "files"),
                    Map.entry("liens", "links"),
                    Map.entry("schéma", "schema"),
                    Map.entry("license", "licence"),
                    Map.entry("fréquence", "frequency"),
                    Map.entry("thèmes", "themes"),
                    Map.entry("mots-clés", "keywords"),
                    Map.entry("période", "period"),
                    Map.entry("territoire", "coverage"),
                    Map.entry("jeux", "datasets"),
                    Map.entry("collectivité", "collectivity"),
                    Map.entry("courriel", "email"),
                    Map.entry("langue", "language"),
                    Map.entry("accès", "access"),
                    Map.entry("série", "series"),
                    Map.entry("identifiant", "id")));

    private Terms() {}

    /** The map that a node of a declaration is. */
    static Optional<YamlSection> section(YamlNode node, String name, Collection<String> known, ProblemSink problems) {
        return YamlSection.of(node, name, known, TERMS, problems);
    }
}
