package fr.collectivites.sdk.core.report;

import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.writing.Replacement;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Writes reports in one format and one language. The output depends only on the report and the settings: two writings
 * give the same bytes. Immutable and thread-safe.
 *
 * <pre>{@code
 * ReportWriter.html(Locale.FRENCH).write(report, Path.of("rapport.html"));
 * }</pre>
 *
 * <p>French is written for a French locale, English for all others. Failing to write throws {@link
 * UncheckedIOException}.
 */
public final class ReportWriter {

    /** As many findings as the format has room for. */
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private static final Set<String> SCHEMES = Set.of("https", "http", "file");

    private final Format format;
    private final Options options;

    private ReportWriter(Format format, Options options) {
        this.format = format;
        this.options = options;
    }

    private static ReportWriter of(Format format, Locale locale, int limit) {
        return new ReportWriter(format, new Options(new Words(locale), limit, false, false, Optional.empty()));
    }

    /** Plain text for a terminal or a mail: the verdict, the counts, findings by kind, what to do next. */
    public static ReportWriter text(Locale locale) {
        return of(new TextFormat(), locale, TextFormat.SHOWN);
    }

    /** The verdict and the counts on one line: for logs, and for lists of many files. */
    public static ReportWriter line(Locale locale) {
        return of(new LineFormat(), locale, 0);
    }

    /** One JSON object, indented; docs/cli.md describes its keys, scripts may depend on them. */
    public static ReportWriter json(Locale locale) {
        return of(new JsonFormat(JsonFormat.Layout.OBJECT), locale, NO_LIMIT);
    }

    /** The object of {@link #json} on one line, ended by a line feed: reports of many files one after the other. */
    public static ReportWriter jsonLine(Locale locale) {
        return of(new JsonFormat(JsonFormat.Layout.LINE), locale, NO_LIMIT);
    }

    /** A page that stands alone: no network, no script, under 300 kB whatever the number of findings; prints well. */
    public static ReportWriter html(Locale locale) {
        return of(new HtmlFormat(), locale, NO_LIMIT);
    }

    /** The findings as CSV for spreadsheets: semicolons, a byte order mark, no formulas. */
    public static ReportWriter csv(Locale locale) {
        return of(new CsvFormat(), locale, NO_LIMIT);
    }

    /** SARIF 2.1.0: forges show it beside the lines of a change. */
    public static ReportWriter sarif(Locale locale) {
        return of(new SarifFormat(), locale, NO_LIMIT);
    }

    /** JUnit XML: CI servers show it as a list of tests, one for each kind of finding and column. */
    public static ReportWriter junit(Locale locale) {
        return of(new JunitFormat(), locale, NO_LIMIT);
    }

    /**
     * The same writer, showing at most that many single findings. Counts stay exact.
     *
     * @param findings 0 or more
     */
    public ReportWriter limit(int findings) {
        if (findings < 0) {
            throw new IllegalArgumentException("negative limit: " + findings);
        }
        return with(
                new Options(options.words(), findings, options.maskValues(), options.colours(), options.rulesPage()));
    }

    /**
     * The same writer, keeping the contents of cells out: for reports on personal data. Values, corrections and every
     * other argument of a finding, except what was expected, are replaced by {@value Masked#MASK}.
     */
    public ReportWriter maskValues() {
        return with(new Options(options.words(), options.limit(), true, options.colours(), options.rulesPage()));
    }

    /** The same writer with ANSI colours, for a terminal. Only text has colours. */
    public ReportWriter colours() {
        return with(new Options(options.words(), options.limit(), options.maskValues(), true, options.rulesPage()));
    }

    /**
     * The same writer, whose codes link to their place on a page about them, such as docs/rules/core.md on your forge. Only
     * {@link #html} and {@link #sarif} have links.
     *
     * @param page address of the page: https, http, file, or relative to the report; the code becomes its fragment
     * @throws IllegalArgumentException if it is an address of another kind
     */
    public ReportWriter rules(URI page) {
        if (page.isOpaque() || (page.getScheme() != null && !SCHEMES.contains(page.getScheme()))) {
            throw new IllegalArgumentException("no address of a page: " + page);
        }
        return with(new Options(
                options.words(), options.limit(), options.maskValues(), options.colours(), Optional.of(page)));
    }

    private ReportWriter with(Options changed) {
        return new ReportWriter(format, changed);
    }

    /** Writes a report to a file in UTF-8. The file appears, or is replaced, only when the report is complete. */
    public void write(Report report, Path file) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                // A device or a pipe: nothing to replace.
                try (OutputStream out = Files.newOutputStream(file)) {
                    write(report, out);
                }
                return;
            }
            Path part = file.resolveSibling(file.getFileName() + ".part");
            try {
                try (OutputStream out = Files.newOutputStream(part)) {
                    write(report, out);
                }
                Replacement.replace(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a report to a stream in UTF-8; flushes the stream and leaves it open. */
    public void write(Report report, OutputStream out) {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            write(report, writer);
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts a document of many reports: a JSON array, lines, one table, one list of runs or suites.
     *
     * @param out UTF-8; flushed after each report, never closed
     * @throws UnsupportedOperationException for {@link #html}, whose pages hold one report each: {@link ReportPages}
     */
    public ReportSeries series(OutputStream out) {
        return new ReportSeries(format.ofMany(), options, out);
    }

    /** The report as a string. */
    public String render(Report report) {
        StringBuilder out = new StringBuilder();
        try {
            write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private void write(Report report, Appendable out) throws IOException {
        out.append(format.head());
        format.body(view(report, options), options, out);
        out.append(format.tail());
    }

    static ReportView view(Report report, Options options) {
        return options.maskValues() ? Masked.view(report) : ReportView.of(report);
    }

    /**
     * What a writer was asked for.
     *
     * @param limit single findings shown at most
     * @param rulesPage where codes are explained
     */
    record Options(Words words, int limit, boolean maskValues, boolean colours, Optional<URI> rulesPage) {

        /** The address of what is said about a code, if a page of rules is known. */
        Optional<String> link(String code) {
            return rulesPage.map(page -> page.toString().replaceFirst("#.*", "") + "#" + code);
        }
    }
}
