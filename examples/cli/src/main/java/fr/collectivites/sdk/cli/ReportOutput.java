package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.report.ReportWriter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the reports of one call go, one after the other, so that thousands of files need no memory: standard output, a
 * file that appears when complete, or a folder with a page for each.
 */
abstract class ReportOutput implements Closeable {

    /** Takes the report of the next file. */
    abstract void add(Report report) throws IOException;

    /** Says that all went well: what was written so far takes its place. */
    abstract void complete() throws IOException;

    /** Reports on standard output. */
    static ReportOutput stream(OutputStream out, ReportWriter writer, Layout layout) {
        return new Sequence(out, writer, layout, null, null);
    }

    /** Reports in a file, which is replaced only by {@link #complete}. */
    static ReportOutput file(Path file, ReportWriter writer, Layout layout) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        return new Sequence(new BufferedOutputStream(Files.newOutputStream(part)), writer, layout, part, file);
    }

    /** A page for each report in a folder, named after its file. */
    static ReportOutput folder(Path folder, ReportWriter writer) throws IOException {
        Files.createDirectories(folder);
        return new Pages(folder, writer);
    }

    /** What stands between reports that follow one another. */
    enum Layout {
        PLAIN,
        BLANK_LINE,
        JSON_ARRAY
    }

    private static final class Sequence extends ReportOutput {
        private final OutputStream out;
        private final ReportWriter writer;
        private final Layout layout;
        private final @Nullable Path part;
        private final @Nullable Path file;
        private boolean first = true;

        Sequence(OutputStream out, ReportWriter writer, Layout layout, @Nullable Path part, @Nullable Path file) {
            this.out = out;
            this.writer = writer;
            this.layout = layout;
            this.part = part;
            this.file = file;
        }

        @Override
        void add(Report report) throws IOException {
            switch (layout) {
                case PLAIN -> {}
                case BLANK_LINE -> print(first ? "" : "\n");
                case JSON_ARRAY -> print(first ? "[\n" : ",\n");
            }
            first = false;
            writer.write(report, out);
        }

        @Override
        void complete() throws IOException {
            if (layout == Layout.JSON_ARRAY) {
                print(first ? "[]\n" : "]\n");
            }
            out.flush();
            if (part != null && file != null) {
                out.close();
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        private void print(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() throws IOException {
            if (part != null) {
                out.close();
                Files.deleteIfExists(part);
            }
        }
    }

    private static final class Pages extends ReportOutput {
        private final Path folder;
        private final ReportWriter writer;
        private final Set<String> names = new HashSet<>();

        Pages(Path folder, ReportWriter writer) {
            this.folder = folder;
            this.writer = writer;
        }

        @Override
        void add(Report report) {
            String path = report.source().getOrDefault("path", "");
            String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
            String free = name;
            for (int n = 2; !names.add(free); n++) {
                free = name + "-" + n;
            }
            writer.write(report, folder.resolve(free + ".html"));
        }

        @Override
        void complete() {}

        @Override
        public void close() {}
    }
}
