package fr.collectivites.sdk.opendata.files;

import fr.collectivites.sdk.core.http.PlatformRefusedException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.digest.Digests;
import fr.collectivites.sdk.opendata.internal.json.Entities;
import fr.collectivites.sdk.opendata.publish.Content;
import fr.collectivites.sdk.opendata.publish.DatasetState;
import fr.collectivites.sdk.opendata.publish.FileState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the folder remembers, one JSON file per dataset under {@value #FOLDER}. What stands on the disk is judged by its
 * bytes each time, never by what was remembered: files that were changed, lost or torn show up in the next plan.
 */
final class FolderStore {

    /** Where it is remembered; its presence says that the output folder is ours. */
    static final String FOLDER = ".collectivites";

    private static final String END = ".json";

    private final OutputFolder output;

    FolderStore(OutputFolder output) {
        this.output = output;
    }

    /**
     * Makes sure that the output folder is ours to write to, or empty.
     *
     * @throws PlatformRefusedException if it holds files and is not ours
     */
    void checkOwned() {
        if (!output.exists()) {
            return;
        }
        List<String> names = output.list("");
        if (!names.isEmpty() && !names.contains(FOLDER)) {
            Problem problem = Problem.of(OpendataCode.OUTPUT_NOT_OWNED)
                    .rule("folder")
                    .with("file", output.name())
                    .build();
            throw new PlatformRefusedException(output.name(), problem, null);
        }
    }

    /** All that is remembered, by identifier; those being taken off among them. */
    SortedMap<String, StoredDataset> all() {
        SortedMap<String, StoredDataset> all = new TreeMap<>();
        for (String name : output.list(FOLDER)) {
            if (name.endsWith(END) && !name.startsWith(".")) {
                String id = name.substring(0, name.length() - END.length());
                find(id).ifPresent(dataset -> all.put(id, dataset));
            }
        }
        return all;
    }

    /** What is remembered of one dataset. A memory that cannot be read lays claim to all files of the folder. */
    Optional<StoredDataset> find(String id) {
        return output.read(path(id))
                .map(json -> StoredDataset.read(id, json)
                        .orElseGet(() -> new StoredDataset(
                                id, Map.of(), List.of(), List.of(), new StoredDataset.Claim(regularFiles(id), false))));
    }

    private List<String> regularFiles(String id) {
        List<String> files = new ArrayList<>();
        for (String name : output.list(id)) {
            if (!name.startsWith(".") && output.content(id + "/" + name).isPresent()) {
                files.add(name);
            }
        }
        // Never empty, so that the dataset counts as unfinished.
        return files.isEmpty() ? List.of("?") : files;
    }

    void write(StoredDataset dataset) {
        byte[] json = dataset.write();
        output.write(path(dataset.id()), out -> out.write(json));
    }

    void forget(String id) {
        output.delete(path(id));
    }

    static String path(String id) {
        return FOLDER + "/" + id + END;
    }

    /** All names that the dataset may have written. */
    static Set<String> claimed(StoredDataset dataset) {
        Set<String> names = new LinkedHashSet<>();
        dataset.files().forEach(file -> names.add(file.name()));
        dataset.claim().names().stream().filter(name -> !name.equals("?")).forEach(names::add);
        return names;
    }

    /** The state that the dataset is in on the disk. */
    DatasetState actual(StoredDataset dataset, String address) {
        SortedMap<String, String> version = new TreeMap<>();
        List<FileState> files = new ArrayList<>();
        for (String name : claimed(dataset)) {
            Optional<Content> content = output.content(dataset.id() + "/" + name);
            content.ifPresent(bytes -> {
                version.put(name, bytes.sha256());
                files.add(FileState.file(name, counted(dataset, name, bytes), fields(dataset, name, bytes)));
            });
        }
        dataset.links().forEach(link -> files.add(link(link)));
        SortedMap<String, String> fields = new TreeMap<>(Entities.flat(dataset.description()));
        if (!dataset.claim().names().isEmpty()) {
            fields.put("unfinished", "true");
        }
        String remembered = new String(output.read(path(dataset.id())).orElse(new byte[0]), StandardCharsets.UTF_8);
        return DatasetState.builder(dataset.id())
                .title(fields.getOrDefault("title", ""))
                .address(address)
                .version(digest(remembered + version))
                .fields(fields)
                .files(files)
                .build();
    }

    /** The content with what was counted in it, as long as those are the bytes that stand there. */
    private static Content counted(StoredDataset dataset, String name, Content actual) {
        return dataset.files().stream()
                .filter(file -> file.name().equals(name))
                .map(StoredDataset.StoredFile::content)
                .filter(actual::sameBytes)
                .findFirst()
                .orElse(actual);
    }

    /** What is remembered about a file; its date is dropped when it is not the date of the bytes that stand there. */
    private static SortedMap<String, String> fields(StoredDataset dataset, String name, Content actual) {
        for (StoredDataset.StoredFile file : dataset.files()) {
            if (file.name().equals(name)) {
                SortedMap<String, String> fields = new TreeMap<>(Entities.flat(file.description()));
                if (!file.content().sameBytes(actual)) {
                    fields.remove("modified");
                }
                return fields;
            }
        }
        return new TreeMap<>();
    }

    /** The state that the dataset will be in once it is written. */
    static DatasetState expected(StoredDataset dataset, String address) {
        List<FileState> files = new ArrayList<>();
        for (StoredDataset.StoredFile file : dataset.files()) {
            files.add(FileState.file(file.name(), file.content(), Entities.flat(file.description())));
        }
        dataset.links().forEach(link -> files.add(link(link)));
        SortedMap<String, String> fields = Entities.flat(dataset.description());
        return DatasetState.builder(dataset.id())
                .title(fields.getOrDefault("title", ""))
                .address(address)
                .fields(fields)
                .files(files)
                .build();
    }

    private static FileState link(Map<String, ?> link) {
        SortedMap<String, String> fields = Entities.flat(new TreeMap<>(link));
        String name = fields.getOrDefault("downloadUrls", fields.getOrDefault("accessUrls", fields.toString()));
        return FileState.link(name, fields);
    }

    private static String digest(String text) {
        return Digests.hex(Digests.sha256(text));
    }
}
