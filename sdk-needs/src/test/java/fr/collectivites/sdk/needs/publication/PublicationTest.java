package fr.collectivites.sdk.needs.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.mapping.model.ModelTable;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.ModelValidator;
import fr.collectivites.sdk.core.validation.TableValidator;
import fr.collectivites.sdk.core.value.Entity;
import fr.collectivites.sdk.needs.actor.Actor;
import fr.collectivites.sdk.needs.actor.ThirdPlace;
import fr.collectivites.sdk.needs.challenge.Challenge;
import fr.collectivites.sdk.needs.initiative.DatasetProposal;
import fr.collectivites.sdk.needs.initiative.Initiative;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.need.NeedContact;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.practice.GoodPractice;
import fr.collectivites.sdk.needs.practice.PracticeStatus;
import fr.collectivites.sdk.needs.registry.Amount;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import fr.collectivites.sdk.needs.registry.TaxKind;
import fr.collectivites.sdk.needs.registry.Visibility;
import fr.collectivites.sdk.needs.roadmap.FundingLine;
import fr.collectivites.sdk.needs.roadmap.FundingStatus;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import fr.collectivites.sdk.needs.skill.SkillHolder;
import fr.collectivites.sdk.needs.systems.Application;
import fr.collectivites.sdk.needs.systems.ApplicationKind;
import fr.collectivites.sdk.needs.systems.SystemsInventory;
import fr.collectivites.sdk.needs.testing.HostJackson;
import fr.collectivites.sdk.needs.testing.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {

    /** Which public form a record has; none for proposals and inventories. */
    private static final Map<Class<? extends RegistryRecord>, Class<? extends PublicRecord>> FORMS = Map.of(
            DigitalNeed.class, PublicNeed.class,
            Initiative.class, PublicInitiative.class,
            GoodPractice.class, PublicPractice.class,
            RoadmapProject.class, PublicProject.class,
            Actor.class, PublicActor.class,
            SkillHolder.class, PublicSkillHolder.class,
            ThirdPlace.class, PublicThirdPlace.class,
            Challenge.class, PublicChallenge.class);

    /**
     * Every field of every record, and of what stands in a public form, says here whether everybody may see it. A new one
     * fails this test until somebody has decided.
     */
    @Test
    void everyFieldHasAStatedExposure() throws IOException {
        TreeSet<String> stated = new TreeSet<>();
        for (Class<? extends RegistryRecord> type : Samples.RECORDS) {
            Class<? extends PublicRecord> form = FORMS.get(type);
            List<String> shown = form == null ? List.of() : names(form);
            names(type)
                    .forEach(name -> stated.add(
                            type.getSimpleName() + "." + name + (shown.contains(name) ? " public" : " withheld")));
        }
        FORMS.values().forEach(form -> nested(form, stated));
        try (InputStream in = PublicationTest.class.getResourceAsStream("exposure.txt")) {
            assertThat(String.join("\n", stated) + "\n")
                    .as(
                            "State in exposure.txt whether everybody may see the field, and put it into the public form if so")
                    .isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void nested(Class<?> type, TreeSet<String> stated) {
        for (Field field : fields(type)) {
            Class<?> part = field.getType();
            if (field.getGenericType() instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> element) {
                part = element;
            }
            if (Entity.class.isAssignableFrom(part) && part.getName().contains(".needs.")) {
                for (String name : names(part)) {
                    stated.add(part.getSimpleName() + "." + name + " public");
                }
                nested(part, stated);
            }
        }
    }

    @Test
    void nothingThatIsWithheldIsShown() {
        DigitalNeed need = Samples.of(DigitalNeed.class).toBuilder()
                .contact(NeedContact.builder("Nom à taire").phone("0612345678").build())
                .unknownField("note", "à taire")
                .build();
        String json = HostJackson.write(PublicViews.view(need));
        assertThat(json)
                .doesNotContain("contacts", "Nom à taire", "0612345678", "attachments", "source", "note", "relayedBy")
                .contains("\"submitterRole\":\"CITOYEN\"", "Wifi de la médiathèque");

        String project = HostJackson.write(PublicViews.view(Samples.of(RoadmapProject.class).toBuilder()
                .fundingLine(FundingLine.builder(
                                Amount.builder("1.00", TaxKind.INCLUDED).build(), FundingStatus.REFUSED)
                        .label("Subvention refusée")
                        .build())
                .build()));
        assertThat(project).doesNotContain("Subvention refusée", "risks").contains("funding");

        String holder = HostJackson.write(PublicViews.view(Samples.of(SkillHolder.class)));
        assertThat(holder).doesNotContain("personName", "consentRef", "Personne");
    }

    @Test
    void textsWithPersonalDataAndPersonalMailboxesAreLeftOut() {
        DigitalNeed need = Samples.need(1)
                .description("Appeler le 06 12 34 56 78 pour en savoir plus.")
                .build();
        assertThat(PublicViews.view(need).description()).isEmpty();
        assertThat(PublicViews.view(need).title()).isPresent();
        Actor actor = Samples.of(Actor.class);
        assertThat(PublicViews.view(actor).genericEmail()).contains("mairie@exemple.fr");
        assertThat(PublicViews.view(actor.toBuilder()
                                .genericEmail("jean.petit@exemple.fr")
                                .build())
                        .genericEmail())
                .isEmpty();
        ThirdPlace place = HostJackson.read(
                "{\"place\":{\"id\":\"1\",\"name\":\"La Fabrique\",\"contact\":{\"emails\":"
                        + "[\"contact@exemple.fr\",\"responsable@exemple.fr\"]},\"interne\":\"x\"}}",
                ThirdPlace.class);
        assertThat(HostJackson.write(PublicViews.view(place)))
                .contains("La Fabrique", "contact@exemple.fr")
                .doesNotContain("responsable", "interne");
    }

    @Test
    void onlyWhatIsForEverybodyIsPublished() {
        for (Visibility visibility : List.of(Visibility.PRIVATE, Visibility.PARTNERS)) {
            assertThat(PublicViews.publish(
                            Samples.need(1).visibility(visibility).build(), PublicViews::view))
                    .isEmpty();
        }
        assertThat(PublicViews.publish(Samples.need(1).build(), PublicViews::view))
                .isEmpty();
    }

    /** A moderator decides; nothing is published by itself. */
    @Test
    void whatNoModeratorHasLetPassIsNotPublished() {
        Map<NeedStatus, Boolean> published = new LinkedHashMap<>();
        for (NeedStatus status : NeedStatus.values()) {
            DigitalNeed need =
                    Samples.need(1).visibility(Visibility.PUBLIC).status(status).build();
            published.put(status, PublicViews.publish(need, PublicViews::view).isPresent());
        }
        assertThat(published)
                .containsOnly(
                        Map.entry(NeedStatus.DRAFT, false),
                        Map.entry(NeedStatus.SUBMITTED, false),
                        Map.entry(NeedStatus.NEEDS_INFO, false),
                        Map.entry(NeedStatus.QUALIFIED, true),
                        Map.entry(NeedStatus.PRIORITIZED, true),
                        Map.entry(NeedStatus.PLANNED, true),
                        Map.entry(NeedStatus.ADDRESSED, true),
                        Map.entry(NeedStatus.ON_HOLD, true),
                        Map.entry(NeedStatus.REJECTED, false),
                        Map.entry(NeedStatus.MERGED, true),
                        Map.entry(NeedStatus.WITHDRAWN, false));
        for (PracticeStatus status : PracticeStatus.values()) {
            GoodPractice practice = Samples.of(GoodPractice.class).toBuilder()
                    .visibility(Visibility.PUBLIC)
                    .status(status)
                    .build();
            boolean passed = status.equals(PracticeStatus.PUBLISHED) || status.equals(PracticeStatus.OUTDATED);
            assertThat(PublicViews.publish(practice, PublicViews::view).isPresent())
                    .isEqualTo(passed);
        }
    }

    @Test
    void theRegistryIsExportedAsTablesThatConform(@TempDir Path folder) throws IOException {
        RegistryExport export = RegistryExport.to(
                folder.resolve("donnees"),
                Organisation.of("Syndicat d'exemple", "218201127"),
                "https://besoins.exemple.fr/d");
        DigitalNeed shown = Samples.of(DigitalNeed.class).toBuilder()
                .status(NeedStatus.QUALIFIED)
                .build();
        assertThat(export.needs(List.of(shown, Samples.need(2).build()).iterator()))
                .isEqualTo(1);
        assertThat(export.initiatives(List.of(Samples.of(Initiative.class)).iterator()))
                .isEqualTo(1);
        GoodPractice practice = Samples.of(GoodPractice.class);
        assertThat(export.practices(List.of(
                                practice,
                                practice.toBuilder()
                                        .id(Samples.id(2))
                                        .status(PracticeStatus.PUBLISHED)
                                        .build())
                        .iterator()))
                .isEqualTo(1);
        assertThat(export.projects(List.of(Samples.of(RoadmapProject.class)).iterator()))
                .isEqualTo(1);
        RoadmapProject project = Samples.of(RoadmapProject.class);
        assertThat(export.registeredProjects(List.of(
                                project,
                                project.toBuilder()
                                        .id(Samples.id(2))
                                        .visibility(Visibility.PARTNERS)
                                        .build())
                        .iterator()))
                .isEqualTo(1);
        assertThat(TableValidator.builder(ModelTable.projects().schema())
                        .build()
                        .validate(TableSource.file(folder.resolve("donnees/projets-territoire.csv")))
                        .byCode())
                .isEmpty();
        assertThat(export.actors(List.of(Samples.of(Actor.class)).iterator())).isEqualTo(1);
        assertThat(export.systems(inventories(5), LocalDate.of(2026, 11, 24))).isEqualTo(2);

        for (ExportTable table : ExportTable.values()) {
            Path file = folder.resolve("donnees/" + table.label() + ".csv");
            assertThat(TableValidator.builder(table.schema())
                            .build()
                            .validate(TableSource.file(file))
                            .problems())
                    .as(table.label())
                    .isEmpty();
            assertThat(folder.resolve("donnees/" + table.label() + ".json")).exists();
        }
        assertThat(Files.readString(folder.resolve("donnees/besoins.csv")))
                .contains("COMMUNE:82112", "12500")
                .doesNotContain("referent@", "Samples");
        List<Dataset> datasets = export.datasets();
        assertThat(datasets).hasSize(7);
        assertThat(ModelValidator.builder().build().validateAll(datasets).count(Severity.ERROR))
                .isZero();
        assertThat(HostJackson.write(datasets.get(0))).contains("https://besoins.exemple.fr/d/besoins.csv");
    }

    @Test
    void systemsAreNeverToldOfFewerThanFiveBodies() {
        LocalDate today = LocalDate.of(2026, 11, 24);
        assertThat(SystemsAggregate.of(inventories(4), today)).isEmpty();
        List<SystemsInventory> inventories = new ArrayList<>(inventories(7));
        // One body alone has a portal: it must not be told apart.
        inventories.set(
                0,
                inventories.get(0).toBuilder()
                        .application(Application.builder("Portail", ApplicationKind.PORTAL)
                                .build())
                        .build());
        List<SystemsAggregate> kinds = SystemsAggregate.of(inventories, today).stream()
                .filter(aggregate -> aggregate.dimension().equals("kind"))
                .toList();
        assertThat(kinds).singleElement().satisfies(all -> {
            assertThat(all.value()).isEqualTo("METIER+PORTAIL");
            assertThat(all.figures()).isEqualTo(new SystemsAggregate.Figures(7, 8, 7, 7, 7));
        });
        // The same body twice is one.
        List<SystemsInventory> twice = new ArrayList<>(inventories(4));
        twice.addAll(inventories(4));
        assertThat(SystemsAggregate.of(twice, today)).isEmpty();
    }

    private static List<SystemsInventory> inventories(int bodies) {
        List<String> sirens =
                List.of("248200099", "200066652", "200066322", "200066884", "248200057", "248200016", "200067122");
        return IntStream.range(0, bodies)
                .mapToObj(i -> SystemsInventory.builder(
                                OrganisationRef.of(Siren.of(sirens.get(i)), "EPCI " + i), LocalDate.of(2026, 1, 1))
                        .application(Application.builder("Paie", ApplicationKind.BUSINESS)
                                .libre(true)
                                .contractEnd(LocalDate.of(2027, 6, 30))
                                .build())
                        .build())
                .toList();
    }

    @Test
    void whatHasNoPublicFormHasNone() {
        Map<Class<?>, Class<?>> without = new LinkedHashMap<>();
        Samples.RECORDS.stream().filter(type -> !FORMS.containsKey(type)).forEach(type -> without.put(type, type));
        assertThat(without).containsOnlyKeys(DatasetProposal.class, SystemsInventory.class);
    }

    private static List<String> names(Class<?> type) {
        return fields(type).stream().map(Field::getName).toList();
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> level = type;
                level != null && level.getName().startsWith("fr.collectivites.sdk.needs");
                level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }
}
