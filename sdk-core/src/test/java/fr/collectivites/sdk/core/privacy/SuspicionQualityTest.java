package fr.collectivites.sdk.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * How often the suspicions are right, on a set that is generated: given names from the list, family names of syllables that
 * nobody bears, templates of how files speak of persons and of everything else. Prints the figures that the guide states:
 * {@code mvn -pl sdk-core test -Dtest=SuspicionQualityTest}.
 */
class SuspicionQualityTest {

    private static final int EACH = 50;

    /** G: given name, F: family name, #: number of two digits. */
    private static final List<String> PERSONS = List.of(
            "objet|Aide exceptionnelle à M. F",
            "objet|Secours à Mme G F",
            "objet|Concession de cimetière au nom de Monsieur F G",
            "objet|Remboursement à Madame F, agent technique",
            "objet|Logement attribué à Mlle F",
            "objet|Indemnisation de G F suite au sinistre",
            "objet|Subvention à monsieur f",
            "objet|Contact : G F, 06 12 34 # 78",
            "objet|Bail consenti aux époux F",
            "contact|g.f@example.org",
            "contact|f#@gmail.com",
            "contact|g.f@orange.fr",
            "contact|f@club-internet.fr",
            "telephone|+33 6 12 # 56 78",
            "telephone|07.12.34.#.78",
            "nomBeneficiaire|G F",
            "nomBeneficiaire|F G",
            "nomBeneficiaire|M. F",
            "nomBeneficiaire|F",
            "DELIB_MATIERE_CODE|4.1",
            "DELIB_MATIERE_NOM|Fonction publique/Personnel titulaire");

    private static final List<String> OTHERS = List.of(
            "objet|Travaux de voirie rue G F",
            "objet|Réfection de l'école G F",
            "objet|Avenue Monsieur F, assainissement",
            "objet|Prix Madame F 20#",
            "objet|Délégation de signature à Monsieur le Maire",
            "objet|Élection de Madame la Présidente",
            "objet|Fonctionnement de l'association en 20#",
            "objet|Acquisition de # tables",
            "objet|Marché n° 20#-0612345678",
            "contact|mairie.moissac@wanadoo.fr",
            "contact|contact@example.org",
            "contact|asso.f@gmail.com",
            "contact|service.f#@laposte.net",
            "telephone|05 63 04 # 63",
            "telephone|01 42 # 00 00",
            "nomBeneficiaire|Association G F",
            "nomBeneficiaire|Union sportive de F",
            "nomBeneficiaire|F Distribution",
            "nomBeneficiaire|Atelier G F",
            "DELIB_MATIERE_CODE|7.5",
            "DELIB_MATIERE_NOM|Finances locales/Subventions");

    private static final List<String> SYLLABLES =
            List.of("xyl", "bol", "mek", "tru", "nav", "gor", "zim", "pov", "rak", "dul");

    @Test
    void precision_and_recall_are_those_of_the_guide() throws IOException {
        Random random = new Random(82);
        List<String> given = givenNames();
        int found = 0;
        int missed = 0;
        int wrong = 0;
        for (int i = 0; i < EACH; i++) {
            for (String template : PERSONS) {
                boolean suspected = suspected(template, given, random);
                found += suspected ? 1 : 0;
                missed += suspected ? 0 : 1;
            }
            for (String template : OTHERS) {
                wrong += suspected(template, given, random) ? 1 : 0;
            }
        }
        double precision = (double) found / (found + wrong);
        double recall = (double) found / (found + missed);
        String figures = String.format(Locale.ROOT, "precision %.2f, recall %.2f", precision, recall);
        System.out.println(
                "Suspected personal data: " + figures + " (" + EACH * (PERSONS.size() + OTHERS.size()) + " cells)");
        assertThat(guide()).contains(figures);
    }

    private static boolean suspected(String template, List<String> given, Random random) {
        String first = given.get(random.nextInt(given.size()));
        String family = family(random);
        boolean capital = !template.contains("f");
        String column = template.substring(0, template.indexOf('|'));
        String text = template.substring(template.indexOf('|') + 1)
                .replaceAll("\\bG\\b", capitalised(first))
                .replaceAll(
                        "\\bF\\b",
                        capital && random.nextBoolean() ? family.toUpperCase(Locale.ROOT) : capitalised(family))
                .replaceAll("\\bg\\b", first)
                .replaceAll("\\bf\\b", family)
                .replace("#", String.valueOf(10 + random.nextInt(89)));
        return !PersonalDataCheckTest.rules(Map.of(column, text)).isEmpty();
    }

    private static String family(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return name.toString();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static List<String> givenNames() throws IOException {
        List<String> names = new ArrayList<>();
        try (InputStream in = PersonalDataCheck.class.getResourceAsStream("first-names.txt")) {
            assertThat(in).isNotNull();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> names.addAll(List.of(line.split(" "))));
        }
        return names;
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("..", "docs", "guides", "correct-a-file.md"));
    }
}
