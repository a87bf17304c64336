package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.internal.key.KnownTables;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.OperationInterruptedException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.ForeignKey;
import fr.collectivites.sdk.core.table.HeaderRow;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** One validation of one source. Not thread-safe. */
final class TableRun {

    /** Validata refuses longer tables. */
    private static final long VALIDATA_ROWS = 100_000;
    /** Findings on what Validata does not take, and that are nothing else. */
    private static final Set<String> VALIDATA_FORMATS = Set.of("extension", "compressed");

    private final TableRules rules;
    private final KnownTables known;
    private final int threads;
    private final int pieceSize;
    private final ProblemSink sink;
    private Map<String, String> facts = Map.of();
    private long rows;
    private long headerRow;
    /** From here on the reference engine judges nothing any more. */
    private boolean beyond;
    /** Why there may be no row at all. */
    private boolean formatError;
    /** A check has given up, and says nothing of the rows that come. */
    private boolean checkStopped;

    /**
     * Begins.
     *
     * @param threads that of the caller counted
     * @param pieceSize bytes that another thread judges at a time
     */
    TableRun(TableRules rules, KnownTables known, int threads, int pieceSize, ProblemSink sink) {
        this.rules = rules;
        this.threads = threads;
        this.pieceSize = pieceSize;
        this.known = known;
        this.sink = sink;
    }

    /** Data rows read. */
    long rows() {
        return rows;
    }

    /** What the reader found out about the source. */
    Map<String, String> facts() {
        return facts;
    }

    void validate(TableSource source, ReadOptions options) {
        rules.schemaProblems().forEach(sink::accept);
        beyond = rules.refused() && !rules.standard();
        try (TableReader reader = source.open(options, this::accept)) {
            validate(reader, options);
            facts = new LinkedHashMap<>(reader.facts());
            if (headerRow > 1) {
                facts.put("headerRow", Long.toString(headerRow));
            }
        }
    }

    private void accept(Problem problem) {
        boolean ofReference = problem.code() == CoreCode.DELIMITER_MISREAD
                || (problem.code() == CoreCode.FORMAT_ERROR
                        && problem.rule().filter(VALIDATA_FORMATS::contains).isPresent());
        if (ofReference && rules.standard()) {
            return;
        }
        sink.accept(beyond && problem.severity() == Severity.ERROR ? problem.asBeyondReference() : problem);
        // An error in reading the file stops the reference; the header and the rows are judged by us alone
        boolean format = problem.code() == CoreCode.FORMAT_ERROR && problem.severity() == Severity.ERROR;
        formatError |= format;
        checkStopped |= problem.code() == CoreCode.CHECK_ERROR;
        if (format || problem.code() == CoreCode.ENCODING_ERROR) {
            beyond = !rules.standard();
        }
    }

    private void validate(TableReader reader, ReadOptions options) {
        HeaderRow header = HeaderRow.find(reader, options);
        if (header.headless()) {
            validateRows(header, HeaderMatch.of(header, rules.schema(), rules.fieldsMatch()));
            return;
        } else if (header.isEmpty()) {
            if (!formatError) {
                accept(Problem.of(CoreCode.SOURCE_ERROR).rule("empty").build());
            }
            return;
        }
        headerRow = header.row().number();
        if (header.guessed()) {
            accept(Problem.of(CoreCode.HEADER_ROW_GUESSED)
                    .at(Location.row(header.row().number(), header.row().line()))
                    .value(String.valueOf(header.row().number()))
                    .build());
        }
        if (header.blank()) {
            accept(Problem.of(CoreCode.BLANK_HEADER)
                    .rule("blank-line")
                    .at(Location.header(0, ""))
                    .build());
        }
        if (options.headerRow().isEmpty() && options.dialect().header().isEmpty()) {
            hintAtHeader(header);
        }
        HeaderMatch match = HeaderMatch.of(header, rules.schema(), rules.fieldsMatch());
        stopAtReferences();
        stopAtDuplicates(match);
        match.report(this::accept);
        quotedMark(header.row(), match);
        stopAtMissingUnique(match);
        validateRows(header, match);
    }

    /** The verdict rests on the row that the reference takes; a person may see the header elsewhere. */
    private void hintAtHeader(HeaderRow header) {
        header.likelier()
                .ifPresent(row -> accept(Problem.of(CoreCode.HEADER_ROW_GUESSED)
                        .rule("likely")
                        .severity(Severity.INFO)
                        .at(Location.row(row.number(), row.line()))
                        .value(String.valueOf(row.number()))
                        .expected(String.valueOf(header.row().number()))
                        .build()));
    }

    /** Matching by name, the reference engine gives up when two columns bear one name. */
    private void stopAtDuplicates(HeaderMatch match) {
        if (match.duplicates().isEmpty() || rules.fieldsMatch().equals("exact")) {
            return;
        }
        for (String label : match.duplicates()) {
            accept(Problem.of(CoreCode.REFERENCE_STOPS)
                    .rule(label.isEmpty() ? "blank-labels" : "duplicate-label")
                    .at(Location.header(match.labels().lastIndexOf(label) + 1, label))
                    .value(label)
                    .build());
            beyond = !rules.standard();
        }
    }

    /** A reference to another table, without a package to find it in, stops the reference engine. */
    private void stopAtReferences() {
        if (rules.standard() || known.packaged()) {
            return;
        }
        for (ForeignKey key : rules.schema().foreignKeys()) {
            if (!known.isSelf(key)) {
                accept(Problem.of(CoreCode.REFERENCE_STOPS)
                        .rule("other-table")
                        .with("fields", String.join(", ", key.fields()))
                        .with("reference", key.resource())
                        .build());
                beyond = true;
            }
        }
    }

    /** A byte order mark before a quote makes the quotes a part of the first label for the reference engine. */
    private void quotedMark(Row header, HeaderMatch match) {
        if (rules.standard() || header.size() == 0 || !(header.value(0) instanceof String label)) {
            return;
        }
        Field field = match.columns().get(0);
        if (field == null || label.equals(header.text(0))) {
            return;
        }
        boolean missed = field.required()
                || rules.schema().primaryKey().contains(field.name())
                || field.constraint("unique").filter(Boolean.TRUE::equals).isPresent()
                || match.columns().stream().filter(Objects::nonNull).count() == 1;
        accept(Problem.of(CoreCode.QUOTED_MARK)
                .severity(missed ? Severity.ERROR : Severity.WARNING)
                .at(Location.header(1, field.name()))
                .value(label)
                .expected(field.name())
                .build());
    }

    /** A column that must be unique and is absent makes the reference engine crash. */
    private void stopAtMissingUnique(HeaderMatch match) {
        if (rules.standard()) {
            return;
        }
        for (Field field : match.absent()) {
            if (field.constraint("unique").filter(Boolean.TRUE::equals).isPresent()) {
                accept(Problem.of(CoreCode.REFERENCE_STOPS)
                        .rule("unique-column-missing")
                        .at(Location.header(0, field.name()))
                        .expected(field.name())
                        .build());
                beyond = true;
            }
        }
    }

    private void validateRows(HeaderRow header, HeaderMatch match) {
        ProblemSink findings = this::accept;
        RowRules rowRules = new RowRules(rules, match, known, findings);
        try (PiecesAhead ahead = threads > 1 && rowRules.forgetful() ? piecesAhead(header, match) : null) {
            Row row = header.next();
            while (row != null) {
                rows++;
                if (rows == VALIDATA_ROWS + 1 && !rules.standard()) {
                    accept(Problem.of(CoreCode.ROW_LIMIT)
                            .expected(String.valueOf(VALIDATA_ROWS))
                            .build());
                }
                rowRules.check(row, findings);
                if ((rows & 0x3FF) == 0) {
                    stopIfInterrupted();
                }
                if (ahead != null) {
                    takeJudged(ahead);
                }
                row = header.next();
            }
        }
        rowRules.end(findings);
        if (rows == 0) {
            accept(Problem.of(CoreCode.NO_ROWS).build());
        }
    }

    private PiecesAhead piecesAhead(HeaderRow header, HeaderMatch match) {
        return new PiecesAhead(header, () -> new RowRules(rules, match, known, problem -> {}), threads, pieceSize);
    }

    /** Takes what other threads have found in the rows that come next. */
    private void takeJudged(PiecesAhead ahead) {
        while (!checkStopped) {
            boolean limited = rows <= VALIDATA_ROWS && !rules.standard();
            try {
                Optional<PiecesAhead.Judged> judged = ahead.take(limited ? VALIDATA_ROWS - rows : Long.MAX_VALUE);
                if (judged.isEmpty()) {
                    return;
                }
                judged.get().problems().forEach(this::accept);
                rows += judged.get().rows();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            stopIfInterrupted();
        }
    }

    private void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new OperationInterruptedException(Problem.of(CoreCode.SOURCE_ERROR)
                    .rule("interrupted")
                    .value(String.valueOf(rows))
                    .build());
        }
    }
}
