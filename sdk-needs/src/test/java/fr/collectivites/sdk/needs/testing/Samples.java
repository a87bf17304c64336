package fr.collectivites.sdk.needs.testing;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.needs.actor.Actor;
import fr.collectivites.sdk.needs.actor.ThirdPlace;
import fr.collectivites.sdk.needs.challenge.Challenge;
import fr.collectivites.sdk.needs.initiative.DatasetProposal;
import fr.collectivites.sdk.needs.initiative.Initiative;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.need.Submitter;
import fr.collectivites.sdk.needs.practice.GoodPractice;
import fr.collectivites.sdk.needs.registry.ContributorRole;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.OrganisationKind;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.registry.Perimeter;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import fr.collectivites.sdk.needs.skill.SkillHolder;
import fr.collectivites.sdk.needs.systems.SystemsInventory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Samples: one JSON file for each record, with every field that it has; and records made from nothing. */
public final class Samples {

    /** All records of the registry. */
    public static final List<Class<? extends RegistryRecord>> RECORDS = List.of(
            DigitalNeed.class,
            Initiative.class,
            DatasetProposal.class,
            GoodPractice.class,
            RoadmapProject.class,
            SkillHolder.class,
            SystemsInventory.class,
            Actor.class,
            ThirdPlace.class,
            Challenge.class);

    /** The commune of Moissac. */
    public static final OrganisationRef MOISSAC = OrganisationRef.builder(
                    Siren.of("218201127"), OrganisationKind.COMMUNE, "Commune de Moissac")
            .build();

    private Samples() {}

    /** The sample of a class. */
    public static String json(Class<?> type) {
        String name = "/fr/collectivites/sdk/needs/samples/" + type.getSimpleName() + ".json";
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample of a class, read. */
    public static <T> T of(Class<T> type) {
        return HostJackson.read(json(type), type);
    }

    /** A need without anything wrong, of an identifier that ends with that number. */
    public static DigitalNeed.Builder need(int number) {
        return DigitalNeed.builder("Wifi de la médiathèque", MOISSAC, NeedTheme.INFRASTRUCTURE)
                .id(id(number))
                .description("La médiathèque accueille des ateliers numériques sans accès public au réseau.")
                .perimeter(Perimeter.commune(CommuneCode.of("82112")))
                .submitter(Submitter.builder(ContributorRole.ELECTED).build())
                .status(NeedStatus.SUBMITTED);
    }

    /** A project of an identifier that ends with that number. */
    public static RoadmapProject.Builder project(int number) {
        return RoadmapProject.builder("Réseau des médiathèques", MOISSAC)
                .id(id(number))
                .description("Relier les médiathèques et y ouvrir un accès public.")
                .perimeter(Perimeter.commune(CommuneCode.of("82112")));
    }

    /** An identifier that ends with that number. */
    public static String id(int number) {
        return "0198f0a0-5a80-7c22-9842-%012d".formatted(number);
    }
}
