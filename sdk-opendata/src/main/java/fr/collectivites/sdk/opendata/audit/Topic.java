package fr.collectivites.sdk.opendata.audit;

import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Described;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.opendata.internal.text.Names;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A subject that bodies publish about, recognised by the schema that a dataset declares, else by words of its title or
 * keywords.
 *
 * @param id never changes
 * @param french its name
 * @param english its name
 * @param schemas names of its schemas in the national catalogue
 * @param words in lower case, without accents, joined by hyphens
 */
public record Topic(String id, String french, String english, List<String> schemas, List<String> words) {

    /** Copies the lists. */
    public Topic {
        schemas = List.copyOf(schemas);
        words = List.copyOf(words);
    }

    /** The subjects of ours, in the order in which tables show them. */
    public static List<Topic> bundled() {
        return RuleFile.read("topics.tsv").stream()
                .map(row ->
                        new Topic(row.get("id"), row.get("fr"), row.get("en"), row.list("schemas"), row.list("words")))
                .toList();
    }

    /** The subject of a dataset; nothing when none fits. */
    public static Optional<Topic> of(Dataset dataset, List<Topic> topics) {
        List<String> declared = Stream.concat(Stream.of((Described) dataset), dataset.distributions().stream())
                .flatMap(described -> described.conformsTo().stream())
                .flatMap(standard -> Stream.concat(standard.name().stream(), address(standard)))
                .toList();
        Optional<Topic> byDeclaration = topics.stream()
                .filter(topic -> topic.schemas.stream()
                        .anyMatch(schema -> declared.stream().anyMatch(name -> isName(name, schema))))
                .findFirst();
        if (byDeclaration.isPresent()) {
            return byDeclaration;
        }
        String title = "-" + Names.plain(dataset.title().orElse("")) + "-";
        List<String> keywords = dataset.keywords().stream().map(Names::plain).toList();
        return topics.stream()
                .filter(topic -> topic.words.stream().anyMatch(word -> hasWord(title, word)))
                .findFirst()
                .or(() -> topics.stream()
                        .filter(topic -> topic.words.stream().anyMatch(keywords::contains))
                        .findFirst());
    }

    /** The subject of that schema. */
    static Optional<Topic> ofSchema(String schema, List<Topic> topics) {
        return topics.stream().filter(topic -> topic.schemas.contains(schema)).findFirst();
    }

    /** Whole words, also in the plural. */
    private static boolean hasWord(String hyphenated, String word) {
        return hyphenated.contains("-" + word + "-") || hyphenated.contains("-" + word + "s-");
    }

    private static Stream<String> address(Standard standard) {
        return standard.uri().stream();
    }

    private static boolean isName(String declared, String schema) {
        String text = declared.toLowerCase(Locale.ROOT);
        String name = schema.toLowerCase(Locale.ROOT);
        return text.equals(name) || text.contains("/" + name + "/") || text.endsWith("/" + name);
    }

    /** Its name. */
    public String label(Locale locale) {
        return locale.getLanguage().equals("fr") ? french : english;
    }
}
