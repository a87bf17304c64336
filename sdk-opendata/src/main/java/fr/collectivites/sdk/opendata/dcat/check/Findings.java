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
import org.jspecify.annotations.Nullable;

/**
 * Reports what is wrong with the fields of one entity. Most entities have nothing wrong: the pointer to one is only put
 * together when it is needed.
 */
final class Findings {

    private final ProblemSink sink;
    private final @Nullable Findings outer;
    private final String path;
    private final int index;
    private final String resource;

    /**
     * The findings of an entity.
     *
     * @param sink takes the findings
     * @param pointer where the entity stands in its catalogue, such as {@code /datasets/3}
     * @param resource how people call it: its title or identifier
     */
    Findings(ProblemSink sink, String pointer, String resource) {
        this(sink, null, pointer, -1, resource);
    }

    private Findings(ProblemSink sink, @Nullable Findings outer, String path, int index, String resource) {
        this.sink = sink;
        this.outer = outer;
        this.path = path;
        this.index = index;
        this.resource = resource;
    }

    /** The findings of an entity inside this one. */
    Findings inside(String member, String name) {
        return new Findings(sink, this, member, -1, name.isBlank() ? resource : name);
    }

    /** The findings of an entity of a list in this one. */
    Findings inside(String list, int place, String name) {
        return new Findings(sink, this, list, place, name.isBlank() ? resource : name);
    }

    private String pointer() {
        String here = index < 0 ? path : path + "/" + index;
        return outer == null ? here : outer.pointer() + "/" + here;
    }

    Problem.Builder of(OpendataCode code, String rule, String field) {
        return Problem.of(code)
                .rule(rule)
                .at(Location.pointer(field.isEmpty() ? pointer() : pointer() + "/" + field))
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

    /** A date that cannot be read. */
    void date(Optional<String> text, String field) {
        if (text.isPresent()
                && !isOrdinaryDay(text.get())
                && IsoDate.parse(text.get()).isEmpty()) {
            value("date", field, text.get());
        }
    }

    /** Whether it is a day of the form {@code 2026-11-24} that every month has: what nearly all dates are. */
    private static boolean isOrdinaryDay(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if (i != 4 && i != 7 && (c < '0' || c > '9')) {
                return false;
            }
        }
        int month = (text.charAt(5) - '0') * 10 + text.charAt(6) - '0';
        int day = (text.charAt(8) - '0') * 10 + text.charAt(9) - '0';
        return text.charAt(0) != '0' && month >= 1 && month <= 12 && day >= 1 && day <= 28;
    }

    /** A code that the list does not have: an error without address, since RDF needs one, else worth a look. */
    void code(Optional<? extends Concept> code, String field) {
        code.filter(c -> !c.isKnown())
                .ifPresent(c -> report(of(OpendataCode.CATALOG_VALUE, "code", field)
                        .value(c.code())
                        .severity(c.uri().isPresent() ? Severity.WARNING : Severity.ERROR)));
    }
}
