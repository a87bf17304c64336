package fr.collectivites.sdk.opendata.dcat.check;

import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.core.value.IsoDate;
import fr.collectivites.sdk.opendata.dcat.rdf.Iris;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.util.List;
import java.util.Optional;

/**
 * Reports what is wrong with the fields of one entity.
 *
 * @param sink takes the findings
 * @param pointer where the entity stands in its catalogue, such as {@code /datasets/3}
 * @param resource how people call it: its title or identifier
 */
record Findings(ProblemSink sink, String pointer, String resource) {

    /** The findings of an entity inside this one. */
    Findings inside(String path, String name) {
        return new Findings(sink, pointer + "/" + path, name.isBlank() ? resource : name);
    }

    Problem.Builder of(OpendataCode code, String rule, String field) {
        return Problem.of(code)
                .rule(rule)
                .at(Location.pointer(field.isEmpty() ? pointer : pointer + "/" + field))
                .with("resource", resource)
                .with("field", field);
    }

    void report(Problem.Builder problem) {
        sink.accept(problem.build());
    }

    void required(boolean present, String field, String rule) {
        if (!present) {
            report(of(OpendataCode.CATALOG_REQUIRED, rule, field));
        }
    }

    void recommended(boolean present, String field, String rule) {
        if (!present) {
            report(of(OpendataCode.CATALOG_RECOMMENDED, rule, field));
        }
    }

    void value(String rule, String field, String value) {
        report(of(OpendataCode.CATALOG_VALUE, rule, field).value(value));
    }

    void iris(List<String> iris, String field) {
        for (int i = 0; i < iris.size(); i++) {
            if (!Iris.isAbsolute(iris.get(i).strip())) {
                value("iri", field + "/" + i, iris.get(i));
            }
        }
    }

    void iri(Optional<String> iri, String field) {
        iri.filter(text -> !Iris.isAbsolute(text.strip())).ifPresent(text -> value("iri", field, text));
    }

    void date(Optional<IsoDate> date, Optional<String> text, String field) {
        if (date.isEmpty()) {
            text.ifPresent(t -> value("date", field, t));
        }
    }

    /** A code that the list does not have: an error without address, since RDF needs one, else worth a look. */
    void code(Optional<? extends Concept> code, String field) {
        code.filter(c -> !c.isKnown())
                .ifPresent(c -> report(of(OpendataCode.CATALOG_VALUE, "code", field)
                        .value(c.code())
                        .severity(c.uri().isPresent() ? Severity.WARNING : Severity.ERROR)));
    }
}
