package fr.collectivites.sdk.opendata.publish;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.http.PlatformUnavailableException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans and results as people and scripts read them, in both languages. */
class PlanTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aPlanInWordsAndForScripts(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Golden.check(PlanTextTest.class, "plan_" + language + ".txt", plan().text(locale));
        Golden.check(PlanTextTest.class, "plan_" + language + ".json", plan().json(locale));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aResultInWordsAndForScripts(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Golden.check(PlanTextTest.class, "result_" + language + ".txt", result().text(locale));
        Golden.check(PlanTextTest.class, "result_" + language + ".json", result().json(locale));
    }

    @Test
    void withoutALocalePeopleReadFrench() {
        assertThat(plan()).hasToString(plan().text(Locale.FRENCH));
        assertThat(result()).hasToString(result().text(Locale.FRENCH));
    }

    @Test
    void aPlanWithNothingInIt() {
        PublicationPlan plan = plan(List.of(), List.of());
        assertThat(plan.text(Locale.FRENCH))
                .isEqualTo("Ce qui va changer : portail\nAucun jeu de données. Rien à faire.\n");
        assertThat(plan.text(Locale.ENGLISH)).isEqualTo("What will change: portail\nNo dataset. Nothing to do.\n");
    }

    @Test
    void aResultWithNothingInItSaysWhetherSomethingWaits() {
        PublicationResult upToDate = new PublicationResult("portail", List.of(), List.of(), 0, 1);
        assertThat(upToDate.text(Locale.ENGLISH)).endsWith("Nothing was written: everything was up to date.\n");
        PublicationResult held = new PublicationResult("portail", List.of(), List.of(), 1, 1);
        assertThat(held.text(Locale.ENGLISH)).contains("Nothing was written: what changed is held back");
        PublicationResult one = new PublicationResult("portail", List.of(receipt("a", 1)), List.of(), 1, 1);
        assertThat(one.text(Locale.ENGLISH)).endsWith("\n1 write.\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 7})
    void ofManyPagesSixAreNamed(int pages) {
        List<FileChange> written = IntStream.rangeClosed(1, pages)
                .mapToObj(i -> new FileChange(Action.CREATE, i + ".html", null, content("p", 10, -1, -1), List.of()))
                .toList();
        String named = String.join(
                ", ",
                List.of("+1.html", "+2.html", "+3.html", "+4.html", "+5.html", "+6.html")
                        .subList(0, Math.min(pages, 6)));
        assertThat(plan(List.of(), written).text(Locale.ENGLISH).lines())
                .contains("~ catalogue pages (" + named + (pages > 6 ? ", …)" : ")"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "xy"})
    void aLongValueIsCutBetweenCharactersInTextAndWholeInJson(String before) {
        String title = before + "\uD835\uDC9C".repeat(30);
        PublicationPlan plan =
                plan(List.of(update("jeu", state("jeu", Map.of()), state("jeu", Map.of("title", title)))), List.of());
        String cut = title.codePointCount(0, title.length()) > 30
                ? title.substring(0, before.length() == 1 ? 59 : 60) + "…"
                : title;
        assertThat(plan.text(Locale.ENGLISH).lines()).contains("~ jeu (title: none -> " + cut + ")");
        assertThat(plan.json(Locale.ENGLISH)).contains("\"" + title + "\"");
    }

    private static PublicationPlan plan(List<Change> changes, List<FileChange> pages) {
        return new PublicationPlan("portail", Catalog.of(), changes, pages, 17, Map.of(), Map.of(), List.of());
    }

    private static PublicationPlan plan() {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(
                Action.CREATE,
                "arbres",
                "Arbres",
                List.of(),
                Differences.files(
                        List.of(),
                        List.of(
                                file("arbres.csv", content("a1", 2_000_000, 12_345, -1)),
                                file("especes.csv", content("a2", 90, 1, 1)),
                                file("releves.csv", content("a3", 400, 20, 12)),
                                file("methode.pdf", content("a4", 1_500, -1, -1)),
                                file("vide.csv", content("a5", 12, 0, 0)),
                                file("sans-cles.csv", new Content("a6", 30, 2, 0, 0)),
                                link("carte", "https://cartes.example/arbres"))),
                List.of()));
        changes.add(values());
        changes.add(files());
        changes.add(update(
                "ordre",
                state(
                        "ordre",
                        Map.of(),
                        file("a.csv", content("o1", 1, 1, -1)),
                        file("b.csv", content("o2", 1, 1, -1))),
                state(
                        "ordre",
                        Map.of(),
                        file("b.csv", content("o2", 1, 1, -1)),
                        file("a.csv", content("o1", 1, 1, -1)))));
        changes.add(new Change(
                Action.UNCHANGED,
                "ecoles",
                "Écoles",
                List.of(),
                Differences.files(
                        List.of(file("ecoles.csv", content("e1", 70, 3, -1))),
                        List.of(file("ecoles.csv", content("e1", 70, 3, -1)))),
                List.of()));
        changes.add(new Change(
                Action.HOLD,
                "eaux",
                "Qualité des eaux",
                List.of(),
                Differences.files(List.of(file("eaux.csv", content("q1", 900, 40, -1))), List.of()),
                List.of(Problem.of(OpendataCode.FILES_LOST).with("before", 1).build())));
        changes.add(new Change(
                Action.REFUSE,
                "Voirie !",
                "Voirie",
                List.of(),
                List.of(),
                List.of(Problem.of(OpendataCode.NAME_REFUSED)
                        .rule("file")
                        .value("a.csv")
                        .build())));
        changes.add(new Change(Action.KEEP, "marches-2019", "Marchés 2019", List.of(), List.of(), List.of()));
        changes.add(new Change(
                Action.RETIRE,
                "menus",
                "Menus",
                List.of(),
                Differences.files(
                        List.of(file("menus.csv", content("m1", 5, 1, -1)), link("site", "https://menus.example/")),
                        List.of()),
                List.of()));
        SortedMap<String, Content> before = new TreeMap<>(Map.of(
                "ancien/index.html", content("p1", 10, -1, -1),
                "index.html", content("p2", 10, -1, -1),
                "meme.html", content("p3", 10, -1, -1)));
        SortedMap<String, Content> after = new TreeMap<>(Map.of(
                "arbres/index.html", content("p4", 10, -1, -1),
                "index.html", content("p5", 10, -1, -1),
                "meme.html", content("p3", 10, -1, -1)));
        return plan(changes, Differences.pages(before, after));
    }

    /** Each sort of value: lists with official labels, values that come and go, names of two parts, unknown names. */
    private static Change values() {
        return update(
                "budget",
                state(
                        "budget",
                        Map.of(
                                "title", "Budget",
                                "description", "Sur\ndeux   lignes",
                                "frequency", "UNKNOWN",
                                "themes", "GOVE",
                                "contacts.email", "budget@commune.example",
                                "unfinished", "true")),
                state(
                        "budget",
                        Map.of(
                                "title", "Budget primitif et budget supplémentaire de la commune, en entier",
                                "description", "Sur une",
                                "frequency", "ANNUAL",
                                "licence", "ETALAB_2_0",
                                "themes", "GOVE, ECON",
                                "contacts.email", "finances@commune.example",
                                "couleur.fond", "bleu")));
    }

    /** Each thing that can happen to a file. */
    private static Change files() {
        return update(
                "subventions",
                state(
                        "subventions",
                        Map.of(),
                        file("2019.csv", content("s1", 700, 7, -1)),
                        link("archives", "https://archives.example/"),
                        file("2020.csv", content("s2", 700, 7, -1)),
                        file("2021.csv", content("s3", 700, 4_000, 4_000)),
                        file("2022.csv", content("s4", 700, 40, 30)),
                        file("2023.csv", content("s5", 700, 40, 30)),
                        file("notice.pdf", content("s6", 700, -1, -1)),
                        file("2024.csv", content("s7", 700, 12, -1), "modified", "2024-01-01", "title", "2024"),
                        link("2025.csv", "https://ailleurs.example/2025.csv"),
                        link("site", "https://ancien.example/"),
                        file("mairie.csv", content("s8", 700, 12, 3)),
                        file("vide.csv", content("s9", 12, 0, 0)),
                        file("plein.csv", content("s10", 700, 5, 5)),
                        file("sans-cles.csv", content("s11", 700, 5, -1))),
                state(
                        "subventions",
                        Map.of(),
                        file("2020.csv", content("t2", 700, 7, -1)),
                        file("2021.csv", content("t3", 900, 3_800, 3_800)),
                        file("2022.csv", content("t4", 700, 40, 29)),
                        file("2023.csv", content("t5", 700, 41, 31)),
                        file("notice.pdf", content("t6", 1_400, -1, -1)),
                        file("2024.csv", content("t7", 700, 13, -1), "modified", "2025-01-01", "title", "Année 2024"),
                        file("2025.csv", content("t8", 700, 9, 8), "modified", "2026-01-01"),
                        link("site", "https://nouveau.example/"),
                        link("mairie.csv", "https://mairie.example/mairie.csv"),
                        file("2026.csv", content("t9", 700, 1, -1)),
                        file("vide.csv", content("t10", 700, 2, 1)),
                        file("plein.csv", content("t11", 12, 0, 0)),
                        file("sans-cles.csv", content("t12", 700, 5, 0)),
                        link("carte", "https://cartes.example/")));
    }

    private static PublicationResult result() {
        Receipt noted = new Receipt(
                "eaux",
                Action.UPDATE,
                "https://portail.example/eaux",
                3,
                List.of(Problem.of(OpendataCode.ACKNOWLEDGED)
                        .with("finding", "empty-file")
                        .with("by", "Service des eaux")
                        .with("reason", "Relevés repris")
                        .build()));
        Receipt pages = new Receipt("", Action.UPDATE, "", 2, List.of());
        Problem changed =
                Problem.of(OpendataCode.CHANGED_MEANWHILE).with("id", "voirie").build();
        Problem refused = Problem.of(OpendataCode.NAME_REFUSED)
                .rule("file")
                .value("a.csv")
                .build();
        Problem away = Problem.of(OpendataCode.PUBLICATION_INTERRUPTED)
                .with("id", "budget")
                .build();
        List<Refusal> refusals = List.of(
                new Refusal("voirie", Action.UPDATE, new ConflictException("portail", changed, null)),
                new Refusal("marches", Action.CREATE, new PlatformRefusedException("portail", refused, null)),
                new Refusal("budget", Action.RETIRE, new PlatformUnavailableException("portail", away, null, true)),
                new Refusal("", Action.UPDATE, new PlatformUnavailableException("portail", away, null, true)));
        return new PublicationResult("portail", List.of(receipt("arbres", 1_200), noted, pages), refusals, 2, 40);
    }

    private static Receipt receipt(String id, int writes) {
        return new Receipt(id, Action.CREATE, "", writes, List.of());
    }

    private static Change update(String id, DatasetState from, DatasetState to) {
        return new Change(
                Action.UPDATE,
                id,
                "Titre de " + id,
                Differences.fields(from, to),
                Differences.files(from.files(), to.files()),
                List.of());
    }

    private static DatasetState state(String id, Map<String, String> fields, FileState... files) {
        return DatasetState.builder(id)
                .fields(new TreeMap<>(fields))
                .files(List.of(files))
                .build();
    }

    private static Content content(String sha256, long size, long rows, long keys) {
        return new Content(sha256, size, rows, keys, -1);
    }

    private static FileState file(String name, Content content, String... fields) {
        SortedMap<String, String> about = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            about.put(fields[i], fields[i + 1]);
        }
        return FileState.file(name, content, about);
    }

    private static FileState link(String name, String address) {
        return FileState.link(name, new TreeMap<>(Map.of("accessUrls", address)));
    }
}
