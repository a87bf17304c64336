package fr.collectivites.sdk.core.report;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The sentences that text and page have in common. */
final class Summary {

    private final ReportView view;
    private final Report report;
    private final Words words;
    private final SheetPlace sheet;

    Summary(ReportView view, Words words) {
        this.view = view;
        this.report = view.report();
        this.words = words;
        this.sheet = SheetPlace.of(report);
    }

    /** Last part of the path, or « Les données » for data in memory. */
    String name() {
        String name = lastPart();
        return name.isEmpty() ? words.text("data") : Shown.sentence(name, 200);
    }

    /** Last part of the path as the name of a file: without what no file system takes. */
    String fileName() {
        String name = lastPart().replaceAll("[\\x00-\\x1f<>:\"|?*]", "_");
        return name.isEmpty() ? "report" : name;
    }

    private String lastPart() {
        String path = report.source().getOrDefault("path", "");
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** The verdict: « subventions.csv : non conforme au schéma scdl/subventions 2.1.1. » */
    String verdict() {
        return verdict("verdict.");
    }

    /** The verdict below a heading that names the file: « Ce fichier n'est pas conforme au schéma … » */
    String verdictBelowName() {
        return verdict("page.verdict.");
    }

    private String verdict(String prefix) {
        String key = prefix + report.outcome().name().toLowerCase(Locale.ROOT);
        String schema = schema().map(id -> words.text("schema", "id", id)).orElse("");
        return words.text(key, Map.of("name", name(), "schema", schema));
    }

    /** The counts: « 12 erreurs et 2 avertissements sur 248 lignes. » */
    String found() {
        List<String> parts = new ArrayList<>();
        add(parts, "errors", Severity.ERROR);
        add(parts, "warnings", Severity.WARNING);
        add(parts, "infos", Severity.INFO);
        String key = (report.rows() > 0 ? "found" : "found.no-rows") + (parts.isEmpty() ? ".nothing" : "");
        String findings = parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1))
                        + words.text("and")
                        + parts.get(parts.size() - 1);
        return words.text(key, Map.of("findings", findings, "rows", words.count("rows", report.rows())));
    }

    private void add(List<String> parts, String noun, Severity severity) {
        long n = report.count(severity);
        if (n > 0) {
            parts.add(words.count(noun, n));
        }
    }

    /** What was judged, by what: short facts. */
    List<String> facts() {
        List<String> facts = new ArrayList<>();
        schema().ifPresent(id -> facts.add(words.text("fact.schema", "id", id)));
        if (!report.mode().isEmpty()) {
            facts.add(words.text("fact.mode", "mode", report.mode()));
        }
        Map<String, String> source = report.source();
        if (source.containsKey("format")) {
            facts.add(Shown.sentence(source.get("format"), 40));
        }
        if (source.containsKey("encoding")) {
            facts.add(Shown.sentence(source.get("encoding"), 40));
        }
        if (source.containsKey("delimiter")) {
            String delimiter = source.get("delimiter");
            String shown = delimiter.equals("\t") ? words.text("fact.tab") : Shown.value(delimiter, 10);
            facts.add(words.text("fact.delimiter", "delimiter", shown));
        }
        if (source.containsKey("sheet")) {
            facts.add(words.text("fact.sheet", "sheet", Shown.value(source.get("sheet"), 60)));
        }
        facts.add(words.text("fact.engine", "version", report.engineVersion()));
        parity().ifPresent(facts::add);
        return facts;
    }

    /** How far the verdict can be trusted: what was compared with the reference, and when. */
    private Optional<String> parity() {
        return report.parity()
                .map(measured -> words.text(
                        "fact.parity",
                        Map.of(
                                "reference", measured.reference(),
                                "same", words.number(measured.same()),
                                "files", words.number(measured.files()),
                                "date", measured.date().toString())));
    }

    /** What to do next, a sentence each. */
    List<String> next(long shownFixes) {
        List<String> next = new ArrayList<>();
        if (report.outcome() == Outcome.VALID) {
            next.add(words.text("next.valid"));
            return next;
        } else if (report.outcome() == Outcome.VALID_WITH_WARNINGS) {
            boolean personal = report.byCode().containsKey(CoreCode.PERSONAL_DATA.code());
            next.add(words.text(personal ? "next.personal" : "next.warnings"));
        } else {
            first().ifPresent(next::add);
            next.add(words.text("next.errors"));
        }
        if (shownFixes > 0) {
            next.add(words.count("next.fixes", shownFixes));
        }
        return next;
    }

    /** The kind to begin with, where one makes up at least half of the errors. */
    private Optional<String> first() {
        List<ReportView.Group> groups = view.groups();
        long errors = report.count(Severity.ERROR);
        if (groups.size() < 2 || groups.get(0).group().count() * 2 < errors || errors < 10) {
            return Optional.empty();
        }
        ReportView.Group group = groups.get(0);
        String where =
                group.field().isEmpty() ? "" : words.text("in-column", "field", Shown.sentence(group.field(), 60));
        return Optional.of(words.text(
                "next.first",
                Map.of(
                        "title", Shown.sentence(group.title(words.locale()), 120),
                        "where", where,
                        "share", Long.toString(group.group().count() * 100 / errors))));
    }

    private Optional<String> schema() {
        // A schema without a name is none that could be named
        return report.schema()
                .map(s -> Shown.sentence((s.id() + " " + s.version()).strip(), 120))
                .filter(name -> !name.isEmpty());
    }

    /** Whether a finding stands on a line of its own: not on the header, which its field tells already. */
    boolean hasLine(Problem problem) {
        return problem.line().or(problem::row).filter(n -> n > 1).isPresent();
    }

    /**
     * Where a finding stands below the heading of its group: « ligne 12 », « feuille Données, F12 », « en-tête », or
     * nothing.
     */
    String place(Problem problem) {
        Optional<String> cell = sheet.cell(problem);
        if (!sheet.sheet().isEmpty() && cell.isPresent()) {
            return words.text("place.cell", Map.of("sheet", Shown.value(sheet.sheet(), 40), "cell", cell.get()));
        }
        if (problem.row().isPresent() && problem.row().get() == 1) {
            return words.text("place.header");
        }
        return problem.line()
                .or(problem::row)
                .map(n -> words.text("place.line", "n", words.number(n)))
                .orElse("");
    }

    /** The proposed correction as short as it can be told: the new text, or the sentence where there is none. */
    Optional<String> fix(Problem problem, int max) {
        return problem.fix()
                .flatMap(fix -> fix.replacement().isEmpty()
                        ? problem.fixText(words.locale()).map(text -> Shown.sentence(text, max))
                        : Optional.of(words.quote(fix.replacement(), max)));
    }

    /** What the sentence of a finding is apart from what stands in the cell: equal for findings that say the same. */
    String shape(Problem problem) {
        Problem.Builder shape = Problem.of(problem.code()).severity(problem.severity());
        problem.rule().ifPresent(shape::rule);
        problem.arguments().forEach((name, text) -> shape.with(name, name.equals("value") ? "" : text));
        return shape.build().text(words.locale());
    }
}
