package fr.collectivites.sdk.opendata.publish;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.declaration.Acknowledgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan says and {@code apply} then does, for each thing that can become of a dataset between two runs. */
class PlanningTest {

    private static final Organisation PUBLISHER =
            Organisation.builder("Commune de Belcastel-sur-Lère").build();
    private static final Instant NOW = Instant.parse("2026-03-01T02:15:00Z");
    private static final Instant WRITTEN = Instant.parse("2026-02-27T17:40:12Z");

    @TempDir
    Path temp;

    private final MemoryPlatform platform = new MemoryPlatform();
    private final Publisher publisher =
            Publisher.builder(platform).clock(Clock.fixed(NOW, ZoneOffset.UTC)).build();

    private Distribution file(String name, String text) throws IOException {
        return file(name, text, WRITTEN);
    }

    private Distribution file(String name, String text, Instant written) throws IOException {
        Path file = Files.writeString(temp.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(written));
        return Distribution.file(file).build();
    }

    private static Distribution link(String name, String address) {
        return Distribution.access(address).identifier(name).build();
    }

    private static Dataset.Builder dataset(String id, Distribution... distributions) {
        Dataset.Builder dataset = Dataset.builder(id, "Jeu " + id, PUBLISHER);
        for (Distribution distribution : distributions) {
            dataset.distribution(distribution);
        }
        return dataset;
    }

    private PublicationPlan plan(Dataset.Builder... datasets) {
        return publisher.plan(catalog(datasets));
    }

    private static Catalog catalog(Dataset.Builder... datasets) {
        Dataset[] built = new Dataset[datasets.length];
        for (int i = 0; i < datasets.length; i++) {
            built[i] = datasets[i].build();
        }
        return Catalog.of(built);
    }

    private PublicationResult publish(Dataset.Builder... datasets) {
        return publisher.apply(plan(datasets));
    }

    /** What the plan says of the datasets: all but title, pages and counts. */
    private static List<String> lines(PublicationPlan plan) {
        return plan.text(Locale.ENGLISH)
                .lines()
                .skip(1)
                .filter(line -> !line.startsWith("~ catalogue pages"))
                .toList();
    }

    @Test
    void aNewDatasetIsCreatedAndThenNothingIsLeftToDo() throws IOException {
        Dataset.Builder wanted =
                dataset("arbres", file("arbres.csv", "a\n1\n2\n"), link("carte", "https://c.example/"));
        PublicationPlan plan = plan(wanted);
        assertThat(lines(plan))
                .containsExactly("+ arbres (+ arbres.csv: 2 rows; + carte: link)", "1 to create. 4 writes.");
        assertThat(plan.changes().get(0).title()).isEqualTo("Jeu arbres");
        assertThat(plan.changes()).hasToString("[+ arbres]");
        assertThat(plan.changes().get(0).files()).hasToString("[+ arbres.csv, + carte]");
        assertThat(plan.pages()).extracting(FileChange::name).containsExactly("arbres.html", "liste.html");
        assertThat(plan.isEmpty()).isFalse();
        assertThat(plan.needsAttention()).isFalse();
        assertThat(plan.platform()).isEqualTo("mémoire");
        assertThat(plan.summary().requests()).isEqualTo(1);
        assertThat(platform.ids()).isEmpty();

        PublicationResult result = publisher.apply(plan);
        assertThat(result.platform()).isEqualTo("mémoire");
        assertThat(result.receipts()).extracting(Receipt::id).containsExactly("arbres", "");
        assertThat(result.receipts()).extracting(Receipt::writes).containsExactly(1, 2);
        assertThat(result.summary().count(Action.CREATE)).isEqualTo(1);
        assertThat(result.summary().count(Action.UPDATE))
                .as("pages are no dataset")
                .isZero();
        assertThat(result.summary().requests()).isEqualTo(1);
        assertThat(result.isComplete()).isTrue();

        PublicationPlan again = plan(wanted);
        assertThat(lines(again)).containsExactly("= arbres", "1 unchanged. Nothing to do.");
        assertThat(again.isEmpty()).isTrue();
        assertThat(again.summary().requests()).as("those of this plan alone").isEqualTo(1);
        assertThat(publisher.apply(again).receipts()).isEmpty();
    }

    @Test
    void valuesThatDifferAreNamedAndWritten() throws IOException {
        Distribution file = file("a.csv", "a\n1\n");
        publish(dataset("jeu", file).frequency(Frequency.MONTHLY));
        PublicationPlan plan =
                plan(dataset("jeu", file).frequency(Frequency.ANNUAL).licence(Licence.ETALAB_2_0));
        assertThat(lines(plan))
                .containsExactly(
                        "~ jeu (frequency: monthly -> annual; licence: none -> ETALAB_2_0)", "1 to update. 1 write.");
        assertThat(plan.changes().get(0).fields())
                .containsExactly(
                        new FieldChange("frequency", "MONTHLY", "ANNUAL"),
                        new FieldChange("licence", "", "ETALAB_2_0"));
        assertThat(plan.pages()).isEmpty();
        publisher.apply(plan);
        assertThat(platform.held("jeu").fields()).containsEntry("frequency", "ANNUAL");
    }

    @Test
    void aPageThatWouldSayAnotherThingIsPartOfThePlan() throws IOException {
        Distribution file = file("a.csv", "a\n1\n");
        publish(dataset("a", file), dataset("b", file));
        PublicationPlan plan = plan(dataset("a", file).title("Autre"), dataset("b", file));
        assertThat(plan.text(Locale.ENGLISH)).contains("~ catalogue pages (~a.html, ~liste.html)\n");
        assertThat(plan.summary().writes()).isEqualTo(3);
    }

    @Test
    void onlyTheFileThatDiffersIsSent() throws IOException {
        Distribution same = file("a.csv", "a\n1\n");
        publish(dataset("jeu", same, file("b.csv", "b\n1\n2\n")));
        PublicationPlan plan = plan(dataset("jeu", same, file("b.csv", "b\n1\n2\n3\n")));
        assertThat(lines(plan)).containsExactly("~ jeu (b.csv: 2 -> 3 rows)", "1 to update. 2 writes.");
        assertThat(plan.changes().get(0).files()).hasToString("[= a.csv, ~ b.csv]");
        assertThat(plan.changes().get(0).files())
                .extracting(FileChange::sendsContent)
                .containsExactly(false, true);
    }

    @Test
    void filesThatComeAndGoAreToldAndCounted() throws IOException {
        publish(dataset("jeu", file("2024.csv", "a\n1\n"), link("site", "https://s.example/")));
        PublicationPlan plan = plan(dataset("jeu", file("2025.csv", "a\n1\n")));
        assertThat(lines(plan))
                .containsExactly("~ jeu (+ 2025.csv: 1 row; - 2024.csv; - site)", "1 to update. 3 writes.");
        publisher.apply(plan);
        assertThat(platform.held("jeu").files()).hasToString("[2025.csv]");
    }

    @Test
    void aFileThatBecomesALinkOfItsNameSaysSoAndTheReverse() throws IOException {
        Distribution other = file("b.csv", "b\n1\n");
        Distribution file = file("a.csv", "a\n1\n2\n");
        Distribution link = link("a.csv", "https://ailleurs.example/a.csv");
        publish(dataset("jeu", file, other));
        PublicationPlan toLink = plan(dataset("jeu", link, other));
        assertThat(lines(toLink))
                .containsExactly(
                        "~ jeu (a.csv: 2 rows -> link; a.csv, address: none -> https://ailleurs.example/a.csv)",
                        "1 to update. 2 writes.");
        publisher.apply(toLink);
        assertThat(platform.held("jeu").files().get(0).content()).isEmpty();

        PublicationPlan toFile = plan(dataset("jeu", file, other));
        assertThat(lines(toFile))
                .containsExactly(
                        "~ jeu (a.csv: link -> 2 rows; a.csv, address: https://ailleurs.example/a.csv -> none)",
                        "1 to update. 2 writes.");
        publisher.apply(toFile);
        assertThat(platform.held("jeu").files().get(0).content()).isPresent();
        assertThat(plan(dataset("jeu", file, other)).isEmpty()).isTrue();
    }

    @Test
    void filesInAnotherOrderAreAChangeThatThePlanNames() throws IOException {
        Distribution a = file("a.csv", "a\n1\n");
        Distribution b = file("b.csv", "b\n1\n");
        publish(dataset("jeu", a, b));
        PublicationPlan plan = plan(dataset("jeu", b, a));
        assertThat(lines(plan))
                .containsExactly("~ jeu (order of files: a.csv, b.csv -> b.csv, a.csv)", "1 to update. 1 write.");
        publisher.apply(plan);
        assertThat(platform.held("jeu").files()).hasToString("[b.csv, a.csv]");
        Distribution c = file("c.csv", "c\n1\n");
        assertThat(lines(plan(dataset("jeu", c, b, a)))).first().isEqualTo("~ jeu (+ c.csv: 1 row)");
    }

    @Test
    void whatIsNoLongerDeclaredStaysUntilItsRemovalIsAskedFor() throws IOException {
        Distribution file = file("a.csv", "a\n1\n");
        publish(dataset("garde", file), dataset("parti", file, link("site", "https://s.example/")));
        PublicationPlan kept = plan(dataset("garde", file));
        assertThat(lines(kept))
                .containsExactly(
                        "= garde",
                        "? parti (no longer declared, stays online)",
                        "1 unchanged, 1 no longer declared. Nothing to do.");
        assertThat(kept.isEmpty()).isTrue();
        assertThat(kept.needsAttention()).isFalse();

        Publisher retiring = publisher.toBuilder().retire(true).build();
        PublicationPlan plan = retiring.plan(catalog(dataset("garde", file)));
        assertThat(lines(plan)).containsExactly("= garde", "- parti", "1 unchanged, 1 to retire. 4 writes.");
        assertThat(plan.changes().get(1).title()).isEqualTo("Jeu parti");
        assertThat(plan.changes().get(1).files()).hasToString("[- a.csv, - site]");
        assertThat(plan.pages()).hasToString("[~ liste.html, - parti.html]");
        PublicationResult result = retiring.apply(plan);
        assertThat(result.receipts()).extracting(Receipt::action).containsExactly(Action.RETIRE, Action.UPDATE);
        assertThat(platform.ids()).containsExactly("garde");
    }

    @Test
    void aDatasetChangedByHandAfterThePlanIsAConflictAndTheRestGoesOn() throws IOException {
        Distribution file = file("a.csv", "a\n1\n");
        publish(dataset("a", file), dataset("b", file), dataset("c", file));
        Publisher retiring = publisher.toBuilder().retire(true).build();
        PublicationPlan plan = retiring.plan(
                catalog(dataset("a", file).title("A"), dataset("b", file).title("B")));
        platform.touch("a");
        platform.touch("c");
        PublicationResult result = retiring.apply(plan);
        assertThat(result.conflicts()).extracting(Refusal::id).containsExactly("a", "c");
        assertThat(result.isComplete()).isFalse();
        assertThat(result.summary().count(Action.REFUSE)).isEqualTo(2);
        assertThat(result.summary().count(Action.UPDATE)).isEqualTo(1);
        assertThat(result.json(Locale.ENGLISH)).contains("\"kind\":\"conflict\"");
        assertThat(platform.held("a").title()).isEqualTo("Jeu a");
        assertThat(platform.held("b").title()).isEqualTo("B");
        assertThat(platform.ids()).contains("c");
    }

    @Test
    void whatThePlatformCannotTakeIsRefusedWithItsReason() throws IOException {
        Distribution file = file("a.csv", "a\n1\n");
        PublicationPlan plan = plan(dataset("un jeu", file), dataset("b", file));
        assertThat(plan.changes()).hasToString("[x un jeu, + b]");
        assertThat(plan.changes().get(0).title()).isEqualTo("Jeu un jeu");
        assertThat(plan.changes().get(0).findings()).hasSize(1);
        assertThat(plan.needsAttention()).isTrue();
        assertThat(plan.isEmpty()).isFalse();
        publisher.apply(plan);
        assertThat(platform.ids()).containsExactly("b");
    }

    @Test
    void aDatasetWithoutOrWithATakenIdentifierIsRefusedAndTheFirstIsPublished() throws IOException {
        Distribution file = file("a.csv", "a\n1\n");
        PublicationPlan plan =
                plan(dataset("", file), dataset("b", file), dataset("b", file).title("Le second"));
        assertThat(plan.changes()).hasToString("[x , + b, x b]");
        assertThat(plan.changes())
                .flatExtracting(Change::findings)
                .extracting(problem -> problem.code().code())
                .containsExactly("missing-property", "duplicate-identifier");
        publisher.apply(plan);
        assertThat(platform.held("b").title()).isEqualTo("Jeu b");
    }

    @Test
    void twoFilesOfOneNameAndFilesThatAreGoneAreRefused() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("sous-dossier"));
        Distribution one = file("a.csv", "a\n1\n");
        Distribution other = Distribution.file(Files.writeString(folder.resolve("A.csv"), "a\n2\n"))
                .build();
        Distribution gone = Distribution.file(temp.resolve("absent.csv")).build();
        Distribution noPath = Distribution.builder().file("a\0.csv").build();
        PublicationPlan plan = plan(dataset("noms", one, other), dataset("absent", one, gone), dataset("faux", noPath));
        assertThat(plan.changes()).extracting(Change::action).containsOnly(Action.REFUSE);
        assertThat(plan.changes())
                .flatExtracting(Change::findings)
                .extracting(Problem::arguments)
                .satisfiesExactly(
                        names -> assertThat(names).containsEntry("value", "a.csv"),
                        absent -> assertThat(absent)
                                .containsEntry(
                                        "file", temp.resolve("absent.csv").toString())
                                .containsEntry("detail", "NoSuchFileException"),
                        invalid -> assertThat(invalid.get("detail")).contains("Nul character"));
    }

    @Test
    void aFileKeepsTheDateOfItsContentWhenItIsCopiedOrTouched() throws IOException {
        publish(dataset("jeu", file("a.csv", "a\n1\n"), file("b.csv", "b\n1\n")));
        assertThat(platform.held("jeu").files().get(0).fields()).containsEntry("modified", "2026-02-27T17:40:12Z");

        Instant later = WRITTEN.plusSeconds(3600);
        assertThat(plan(dataset("jeu", file("a.csv", "a\n1\n", later), file("b.csv", "b\n1\n", later)))
                        .isEmpty())
                .isTrue();
        // Of another name, the same content is a new file.
        assertThat(plan(dataset("jeu", file("c.csv", "a\n1\n", later)))
                        .changes()
                        .get(0)
                        .files())
                .hasToString("[+ c.csv, - a.csv, - b.csv]");
        publish(dataset("jeu", file("a.csv", "a\n1\n", later), file("b.csv", "b\n2\n", later)));
        assertThat(platform.held("jeu").files())
                .extracting(file -> file.fields().get("modified"))
                .containsExactly("2026-02-27T17:40:12Z", "2026-02-27T18:40:12Z");
    }

    /** Harvesters ignore a date in the future; a clock that is ahead must not hide a dataset. */
    @Test
    void theDateOfAFileIsCutToSecondsAndNeverInTheFuture() throws IOException {
        publish(dataset(
                "jeu",
                file("a.csv", "a\n1\n", NOW.plusSeconds(60)),
                file("b.csv", "b\n1\n", NOW.minusMillis(1_500)),
                file("c.csv", "c\n1\n", NOW)));
        assertThat(platform.held("jeu").files())
                .extracting(file -> file.fields().get("modified"))
                .containsExactly("2026-03-01T02:15:00Z", "2026-03-01T02:14:58Z", "2026-03-01T02:15:00Z");
    }

    @Test
    void aPublisherBuiltFromAnotherKeepsWhatThatAccepted() throws IOException {
        publish(dataset("jeu", file("a.csv", "a\n1\n")));
        Distribution empty = file("a.csv", "a\n");
        Publisher accepting = publisher.toBuilder()
                .acknowledge(List.of(new Acknowledgement("jeu", "empty-file", "a.csv", "Service", "Voulu")))
                .build()
                .toBuilder()
                .build();
        assertThat(publisher.plan(catalog(dataset("jeu", empty))).changes()).hasToString("[! jeu]");
        assertThat(accepting.plan(catalog(dataset("jeu", empty))).changes()).hasToString("[~ jeu]");
    }
}
