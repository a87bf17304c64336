package fr.collectivites.sdk.needs.publication;

import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.collectivity.Project;
import fr.collectivites.sdk.core.mapping.model.ModelTable;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.writing.TableWriter;
import fr.collectivites.sdk.needs.actor.Actor;
import fr.collectivites.sdk.needs.initiative.Initiative;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.practice.GoodPractice;
import fr.collectivites.sdk.needs.practice.PracticeStatus;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import fr.collectivites.sdk.needs.roadmap.ProjectMapping;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import fr.collectivites.sdk.needs.systems.SystemsInventory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes the registry as open data: one table for each kind of record, in UTF-8 with a schema beside it, and datasets that
 * describe them. Only what is for everybody is written, in its public form. Each table replaces the one before as a whole,
 * or not at all; a table without rows is taken away. Not thread-safe.
 */
public final class RegistryExport {

    /** Name of the table of projects in the registered schema. */
    private static final String REGISTERED = "projets-territoire";

    private final Path folder;
    private final Organisation publisher;
    private final String baseUrl;
    private final Map<ExportTable, Long> written = new EnumMap<>(ExportTable.class);
    private boolean registeredProjects;

    private RegistryExport(Path folder, Organisation publisher, String baseUrl) {
        this.folder = folder;
        this.publisher = publisher;
        this.baseUrl = baseUrl;
    }

    /**
     * An export into a folder, which is made where it is not there.
     *
     * @param publisher who publishes the registry
     * @param baseUrl where the folder will be on the web, such as {@code https://besoins.exemple.fr/donnees/}
     * @throws UncheckedIOException if the folder cannot be made
     */
    public static RegistryExport to(Path folder, Organisation publisher, String baseUrl) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RegistryExport(folder, publisher, baseUrl.endsWith("/") ? baseUrl : baseUrl + "/");
    }

    /**
     * Writes the needs; gives the number of rows.
     *
     * @throws SdkException if the table cannot be written, or a record does not fit its schema
     */
    public long needs(Iterator<DigitalNeed> needs) {
        return write(ExportTable.NEEDS, rows(needs, PublicViews::view, ExportRows::need));
    }

    /** Writes the initiatives, as {@link #needs}. */
    public long initiatives(Iterator<Initiative> initiatives) {
        return write(ExportTable.INITIATIVES, rows(initiatives, PublicViews::view, ExportRows::initiative));
    }

    /** Writes the good practices that are published, as {@link #needs}. */
    public long practices(Iterator<GoodPractice> practices) {
        return write(
                ExportTable.PRACTICES,
                rows(
                        practices,
                        PublicViews::view,
                        practice -> practice.status()
                                .filter(PracticeStatus.PUBLISHED::equals)
                                .map(status -> ExportRows.practice(practice))
                                .orElse(Map.of())));
    }

    /** Writes the projects, as {@link #needs}. */
    public long projects(Iterator<RoadmapProject> projects) {
        return write(ExportTable.PROJECTS, rows(projects, PublicViews::view, ExportRows::project));
    }

    /**
     * Writes the projects once more in the registered schema {@code betagouv/projets-territoire}, which other tools read, as
     * {@link ProjectMapping} says; what that schema has no place for is in the table of {@link #projects} alone.
     */
    public long registeredProjects(Iterator<RoadmapProject> projects) {
        List<Project> shown = new ArrayList<>();
        while (projects.hasNext()) {
            RoadmapProject project = projects.next();
            PublicViews.publish(project, PublicViews::view).ifPresent(view -> shown.add(registered(project, view)));
        }
        Path file = folder.resolve(REGISTERED + ".csv");
        registeredProjects = !shown.isEmpty();
        try {
            if (shown.isEmpty()) {
                Files.deleteIfExists(file);
                return 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ModelTable<Project> table = ModelTable.projects();
        return write(file, table.schema(), out -> out.writeAll(table.rows(REGISTERED, shown)));
    }

    /** The texts are those that everybody may read. */
    private static Project registered(RoadmapProject project, PublicProject view) {
        return ProjectMapping.toProject(project).toBuilder()
                .name(view.title().orElse(""))
                .description(view.description().orElse(""))
                .build();
    }

    /** Writes the actors, as {@link #needs}. */
    public long actors(Iterator<Actor> actors) {
        return write(ExportTable.ACTORS, rows(actors, PublicViews::view, ExportRows::actor));
    }

    /** Writes figures on information systems, which are for everybody whatever the inventories are. */
    public long systems(Collection<SystemsInventory> inventories, LocalDate today) {
        return write(
                ExportTable.SYSTEMS,
                SystemsAggregate.of(inventories, today).stream()
                        .map(ExportRows::systems)
                        .iterator());
    }

    /** The datasets that describe what has been written so far. */
    public List<Dataset> datasets() {
        List<Dataset> datasets = new ArrayList<>();
        written.keySet()
                .forEach(table -> datasets.add(
                        dataset(table.label(), table.schema(), baseUrl + table.label() + ".json", "1.0.0")));
        if (registeredProjects) {
            TableSchema schema = ModelTable.projects().schema();
            datasets.add(
                    dataset(REGISTERED, schema, schema.id().name(), schema.id().version()));
        }
        return datasets;
    }

    private Dataset dataset(String label, TableSchema schema, String conformsTo, String version) {
        return Dataset.builder("registre-" + label, schema.title(), publisher)
                .description(schema.description())
                .licence(Licence.ETALAB_2_0)
                .frequency(Frequency.DAILY)
                .distribution(Distribution.download(baseUrl + label + ".csv")
                        .title(schema.title())
                        .format(FileFormat.CSV)
                        .mediaType("text/csv")
                        .licence(Licence.ETALAB_2_0)
                        .conformsTo(conformsTo, version)
                        .build())
                .build();
    }

    private static <R extends RegistryRecord, P extends PublicRecord> Iterator<Map<String, Object>> rows(
            Iterator<R> records, Function<R, P> view, Function<P, Map<String, Object>> row) {
        return new Iterator<>() {
            private @Nullable Map<String, Object> next;

            @Override
            public boolean hasNext() {
                while (next == null && records.hasNext()) {
                    Optional<P> shown = PublicViews.publish(records.next(), view);
                    next = shown.map(row).filter(cells -> !cells.isEmpty()).orElse(null);
                }
                return next != null;
            }

            @Override
            public Map<String, Object> next() {
                if (!hasNext() || next == null) {
                    throw new NoSuchElementException();
                }
                Map<String, Object> row = next;
                next = null;
                return row;
            }
        };
    }

    private long write(ExportTable table, Iterator<Map<String, Object>> rows) {
        Path file = folder.resolve(table.label() + ".csv");
        Path schemaFile = folder.resolve(table.label() + ".json");
        try {
            if (!rows.hasNext()) {
                // What was published before must not outlive its withdrawal.
                Files.deleteIfExists(file);
                Files.deleteIfExists(schemaFile);
                written.remove(table);
                return 0;
            }
            long count = write(file, table.schema(), rows);
            Files.write(schemaFile, table.schemaJson().getBytes(StandardCharsets.UTF_8));
            written.put(table, count);
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long write(Path file, TableSchema schema, Iterator<Map<String, Object>> rows) {
        return write(file, schema, out -> {
            while (rows.hasNext()) {
                Map<String, Object> row = rows.next();
                // Every column, so that the table has the same from one day to the next.
                Map<String, @Nullable Object> cells = new LinkedHashMap<>();
                schema.fields().forEach(field -> cells.put(field.name(), row.get(field.name())));
                out.write(cells);
            }
        });
    }

    private static long write(Path file, TableSchema schema, Consumer<TableWriter> rows) {
        try (TableWriter out = TableWriter.builder(file, schema)
                .accept(Outcome.VALID_WITH_WARNINGS)
                .open()) {
            rows.accept(out);
            Report report = out.commit();
            if (!out.isWritten()) {
                throw new SdkException(report.problems().get(0), null);
            }
            return out.rows();
        }
    }
}
