package fr.collectivites.sdk.core.validation.check;

import fr.collectivites.sdk.core.internal.rule.NomenclatureActe;
import fr.collectivites.sdk.core.internal.rule.OpeningHoursRule;
import fr.collectivites.sdk.core.internal.rule.PhoneRule;
import fr.collectivites.sdk.core.internal.rule.SireneRule;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.schema.CheckDeclaration;
import fr.collectivites.sdk.core.validation.check.ColumnCheck.Wanted;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The checks that a schema can ask for by name: those of Validata, under their present and their older names. */
public final class Checks {

    /** Older names, which Validata renames before it looks the check up. */
    private static final Map<String, String> RENAMED = Map.of(
            "french-siren-value", "siren",
            "french-siret-value", "siret",
            "nomenclature-actes-value", "nomenclature-acte");

    private static final Map<String, Function<CheckParams, Check>> MAKERS = makers();

    private Checks() {}

    /** The names that {@link #create} knows, older ones left out, sorted. */
    public static Set<String> names() {
        return new TreeSet<>(MAKERS.keySet());
    }

    /**
     * The check that a schema declares.
     *
     * @param declaration name and parameters
     * @param sink takes {@link CoreCode#DEPRECATED_CHECK} for an older name, and {@link CoreCode#CHECK_ERROR} (rules
     *     {@code unknown} and {@code parameters}) when there is no check to run; the latter makes the table invalid, as
     *     it does for Validata, while the other checks still run
     * @return empty when the name is unknown or the parameters are wrong
     */
    public static Optional<Check> create(CheckDeclaration declaration, ProblemSink sink) {
        String name = declaration.name();
        String renamed = RENAMED.get(name);
        if (renamed != null) {
            sink.accept(Problem.of(CoreCode.DEPRECATED_CHECK)
                    .rule(name)
                    .value(name)
                    .expected(renamed)
                    .build());
            name = renamed;
        }
        Function<CheckParams, Check> maker = MAKERS.get(name);
        if (maker == null) {
            sink.accept(Problem.of(CoreCode.CHECK_ERROR)
                    .rule("unknown")
                    .with("check", name)
                    .value(name)
                    .expected(String.join(", ", names()))
                    .build());
            return Optional.empty();
        }
        CheckParams params = new CheckParams(name, declaration.params());
        Check check = maker.apply(params);
        if (params.fault() != null) {
            sink.accept(Problem.of(CoreCode.CHECK_ERROR)
                    .rule("parameters")
                    .with("check", name)
                    .with("param", params.fault())
                    .value(params.written(params.fault()))
                    .expected(params.expected())
                    .build());
            return Optional.empty();
        }
        return Optional.of(check);
    }

    private static Map<String, Function<CheckParams, Check>> makers() {
        Map<String, Function<CheckParams, Check>> makers = new HashMap<>(FrenchFormats.makers());
        makers.put("siren", params -> ColumnCheck.of(params, Wanted.ANY, SireneRule.SIREN));
        makers.put("siret", params -> ColumnCheck.of(params, Wanted.ANY, SireneRule.SIRET));
        makers.put("nomenclature-acte", params -> {
            params.none("options");
            return ColumnCheck.of(params, Wanted.TEXT, NomenclatureActe.INSTANCE);
        });
        makers.put("compare-columns-value", CompareColumns::of);
        makers.put("sum-columns-value", SumColumns::of);
        makers.put("cohesive-columns-value", CohesiveColumns::of);
        makers.put("one-of-required", OneOfRequired::of);
        makers.put("year-interval-value", YearInterval::of);
        makers.put("opening-hours-value", params -> ColumnCheck.of(params, Wanted.TEXT, OpeningHoursRule.INSTANCE));
        makers.put("phone-number-value", params -> ColumnCheck.of(params, Wanted.TEXT, new PhoneRule()));
        makers.put(
                "french-gps-coordinates",
                params -> ColumnCheck.of(params, Wanted.GEOPOINT, FrenchCoordinates.INSTANCE));
        return Map.copyOf(makers);
    }
}
