package fr.collectivites.sdk.needs.publication;

import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.systems.Application;
import fr.collectivites.sdk.needs.systems.ApplicationKind;
import fr.collectivites.sdk.needs.systems.Hosting;
import fr.collectivites.sdk.needs.systems.SystemsInventory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Figures on the applications of several bodies, the only form in which information systems are published: at least {@value
 * #FEWEST} bodies stand behind each. Groups with fewer are joined, the smallest first, until enough do, so that none can be
 * told from a sum and the others.
 *
 * @param dimension what groups: {@code kind} or {@code hosting}
 * @param value value of the group; several that were joined, with plus signs between
 * @param figures what was counted
 */
public record SystemsAggregate(String dimension, String value, Figures figures) {

    /** Fewest bodies behind a figure. */
    public static final int FEWEST = 5;

    /**
     * What was counted.
     *
     * @param bodies distinct bodies
     * @param applications applications
     * @param free applications that are free software
     * @param freeKnown applications of which it is known whether they are
     * @param contractsEnding contracts that end within twelve months
     */
    public record Figures(int bodies, int applications, int free, int freeKnown, int contractsEnding) {}

    /**
     * The figures of inventories; of several of one body, the newest counts.
     *
     * @param today day from which the twelve months are counted
     */
    public static List<SystemsAggregate> of(Collection<SystemsInventory> inventories, LocalDate today) {
        Map<String, SystemsInventory> newest = inventories.stream()
                .filter(inventory -> body(inventory).isPresent())
                .collect(Collectors.toMap(
                        inventory -> body(inventory).orElseThrow(),
                        Function.identity(),
                        (a, b) -> asOf(a).compareTo(asOf(b)) >= 0 ? a : b,
                        TreeMap::new));
        List<SystemsAggregate> all = new ArrayList<>();
        all.addAll(
                grouped("kind", newest, today, application -> application.kind().map(ApplicationKind::code)));
        all.addAll(grouped(
                "hosting", newest, today, application -> application.hosting().map(Hosting::code)));
        return all;
    }

    private static Optional<String> body(SystemsInventory inventory) {
        return inventory.owner().flatMap(OrganisationRef::sirenText);
    }

    private static String asOf(SystemsInventory inventory) {
        return inventory.asOfText().orElse("");
    }

    private static List<SystemsAggregate> grouped(
            String dimension,
            Map<String, SystemsInventory> inventories,
            LocalDate today,
            Function<Application, Optional<String>> key) {
        Map<String, Group> groups = new TreeMap<>();
        inventories.forEach((body, inventory) -> inventory.applications().forEach(application -> {
            String value = key.apply(application).orElse("INCONNU");
            groups.computeIfAbsent(value, Group::new).add(body, application, today);
        }));
        List<Group> smallestFirst = new ArrayList<>(groups.values());
        smallestFirst.sort(Comparator.comparingInt(Group::size).thenComparing(group -> group.names.first()));
        List<Group> shown = new ArrayList<>();
        @Nullable Group joined = null;
        for (Group group : smallestFirst) {
            if (joined != null && joined.size() < FEWEST) {
                joined.join(group);
            } else if (group.size() < FEWEST) {
                joined = group;
            } else {
                shown.add(group);
            }
        }
        if (joined != null && joined.size() >= FEWEST) {
            shown.add(joined);
        }
        return shown.stream()
                .map(group -> group.aggregate(dimension))
                .sorted(Comparator.comparing(SystemsAggregate::value))
                .toList();
    }

    private static final class Group {
        private final TreeSet<String> names = new TreeSet<>();
        private final Set<String> bodies = new TreeSet<>();
        private int applications;
        private int free;
        private int freeKnown;
        private int ending;

        Group(String name) {
            names.add(name);
        }

        int size() {
            return bodies.size();
        }

        void add(String body, Application application, LocalDate today) {
            bodies.add(body);
            applications++;
            freeKnown += application.libre().isPresent() ? 1 : 0;
            free += application.libre().orElse(false) ? 1 : 0;
            boolean ends = application
                    .contractEnd()
                    .map(end -> end.lastDay())
                    .filter(end -> !end.isBefore(today) && !end.isAfter(today.plusYears(1)))
                    .isPresent();
            ending += ends ? 1 : 0;
        }

        void join(Group other) {
            names.addAll(other.names);
            bodies.addAll(other.bodies);
            applications += other.applications;
            free += other.free;
            freeKnown += other.freeKnown;
            ending += other.ending;
        }

        SystemsAggregate aggregate(String dimension) {
            return new SystemsAggregate(
                    dimension,
                    String.join("+", names),
                    new Figures(bodies.size(), applications, free, freeKnown, ending));
        }
    }
}
