package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.catalog.CatalogResource;
import fr.collectivites.sdk.core.collectivity.Collectivity;
import fr.collectivites.sdk.core.collectivity.Project;
import fr.collectivites.sdk.core.place.MediationPoint;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;
import fr.collectivites.sdk.core.territory.Territory;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges entities: collectivités, projects, places, datasets, and those of a host. Findings stand at pointers into the
 * JSON of the entity ({@code /contacts/0/email}). Two kinds of rules apply: the Jakarta Bean Validation constraints on the
 * fields, and rules across fields that the schemas state in prose only. Immutable and thread-safe. The first one that a JVM
 * makes loads Bean Validation and the geographic code, which may take a second; make one and keep it.
 */
public final class ModelValidator {

    private final ModelConstraints constraints = new ModelConstraints();
    private final List<TypedRule<?>> rules;

    private ModelValidator(Builder builder) {
        List<TypedRule<?>> all = new ArrayList<>();
        all.add(new TypedRule<>(Collectivity.class, new ModelCollectivityRule(builder.territory)));
        all.add(new TypedRule<>(Project.class, new ModelProjectRule()));
        all.add(new TypedRule<>(CatalogResource.class, new ModelCatalogRule()));
        all.add(new TypedRule<>(MediationPoint.class, new ModelPlaceRule()));
        all.addAll(builder.rules);
        this.rules = List.copyOf(all);
    }

    /** Starts a validator with the rules of the SDK and the embedded geographic code. */
    public static Builder builder() {
        return new Builder();
    }

    /** Judges one entity. */
    public Report validate(Object entity) {
        ReportCollector collector = new ReportCollector();
        check(entity, "", collector);
        return report(collector, entity);
    }

    /** Judges one entity and hands each finding over as it is found. */
    public void validate(Object entity, ProblemSink sink) {
        check(entity, "", sink);
    }

    /** Judges entities of one class as elements of a JSON array: pointers begin with their place, from 0. */
    public Report validateAll(List<?> entities) {
        ReportCollector collector = new ReportCollector();
        for (int i = 0; i < entities.size(); i++) {
            check(entities.get(i), "/" + i, collector);
        }
        return report(collector, entities.isEmpty() ? List.of() : entities.get(0));
    }

    private void check(Object entity, String prefix, ProblemSink sink) {
        constraints.check(entity, prefix).forEach(sink::accept);
        ProblemSink placed = prefix.isEmpty() ? sink : problem -> sink.accept(moved(problem, prefix));
        rules.forEach(rule -> rule.check(entity, placed));
    }

    private static Problem moved(Problem problem, String prefix) {
        Problem.Builder moved = Problem.of(problem.code())
                .severity(problem.severity())
                .at(Location.pointer(prefix + problem.pointer().orElse("")));
        problem.rule().ifPresent(moved::rule);
        problem.arguments().forEach(moved::with);
        problem.fix().ifPresent(moved::fix);
        return moved.build();
    }

    private static Report report(ReportCollector collector, Object entity) {
        Report.Builder report = Report.builder(collector);
        if (entity instanceof Collectivity) {
            report.schema(new Report.SchemaReference("betagouv/collectivites", "0.1.0"));
        } else if (entity instanceof Project) {
            report.schema(new Report.SchemaReference("betagouv/projets-territoire", "0.1.0"));
        }
        return report.build();
    }

    private record TypedRule<T>(Class<T> type, ModelRule<? super T> rule) {
        void check(Object entity, ProblemSink sink) {
            if (type.isInstance(entity)) {
                rule.check(type.cast(entity), sink);
            }
        }
    }

    /** Builds a {@link ModelValidator}. Not thread-safe. */
    public static final class Builder {
        private Territory territory = Territory.embedded();
        private final List<TypedRule<?>> rules = new ArrayList<>();

        private Builder() {}

        /** Judges codes and names of places by that territory instead of the embedded one. */
        public Builder territory(Territory territory) {
            this.territory = territory;
            return this;
        }

        /** Adds a rule of the host's on all entities of a class. */
        public <T> Builder rule(Class<T> type, ModelRule<? super T> rule) {
            rules.add(new TypedRule<>(type, rule));
            return this;
        }

        /** The validator. */
        public ModelValidator build() {
            return new ModelValidator(this);
        }
    }
}
