package fr.collectivites.sdk.platform.board;

import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import fr.collectivites.sdk.needs.skill.Skill;
import fr.collectivites.sdk.needs.skill.SkillHolder;
import fr.collectivites.sdk.platform.profile.Perimeter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The skills that units of the territory hold, by EPCI, beside those that projects require.
 *
 * @param lines one for each skill, in the order of schemes and codes
 */
public record SkillCoverage(List<Line> lines) {

    /**
     * One skill.
     *
     * @param skill scheme and code, as the analysis names it
     * @param label what people call it
     * @param units units that hold it, in all
     * @param byEpci units that hold it by EPCI of the body they belong to; bodies of no EPCI stand in none
     * @param projects projects that require it
     */
    public record Line(String skill, String label, int units, Map<String, Integer> byEpci, int projects) {

        /** Units of an EPCI that hold it. */
        public int units(String epci) {
            return byEpci.getOrDefault(epci, 0);
        }

        /** Whether a project requires what nobody holds. */
        public boolean missing() {
            return projects > 0 && units == 0;
        }
    }

    private static final class Count {
        private String label = "";
        private int units;
        private int projects;
        private final Map<String, Integer> byEpci = new HashMap<>();
    }

    /** Counts holders and projects. */
    public static SkillCoverage of(List<SkillHolder> holders, List<RoadmapProject> projects, Perimeter perimeter) {
        Map<String, Count> counts = new TreeMap<>();
        for (SkillHolder holder : holders) {
            Optional<String> epci = holder.owner()
                    .flatMap(OrganisationRef::siren)
                    .map(Siren::value)
                    .flatMap(perimeter::placeOf)
                    .flatMap(place -> epci(place, perimeter));
            for (Skill skill : holder.skills()) {
                Count count = count(counts, skill);
                count.units++;
                epci.ifPresent(code -> count.byEpci.merge(code, 1, Integer::sum));
            }
        }
        for (RoadmapProject project : projects) {
            project.requiredSkills().forEach(skill -> count(counts, skill).projects++);
        }
        return new SkillCoverage(counts.entrySet().stream()
                .map(one -> new Line(
                        one.getKey(),
                        one.getValue().label,
                        one.getValue().units,
                        Map.copyOf(one.getValue().byEpci),
                        one.getValue().projects))
                .toList());
    }

    private static Optional<String> epci(String place, Perimeter perimeter) {
        return perimeter.epci(place).isPresent()
                ? Optional.of(place)
                : perimeter.commune(place).flatMap(Commune::epci).map(code -> code.value());
    }

    private static Count count(Map<String, Count> counts, Skill skill) {
        String scheme = skill.scheme().map(known -> known.code()).orElse("");
        String code = skill.code().or(skill::label).orElse("");
        Count count = counts.computeIfAbsent(scheme + " " + code, any -> new Count());
        if (count.label.isEmpty()) {
            count.label = skill.label().orElse(code);
        }
        return count;
    }
}
