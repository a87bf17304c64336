package fr.collectivites.sdk.cli.publication;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.JsonOutput;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.opendata.declaration.CatalogDeclaration;
import fr.collectivites.sdk.opendata.publish.DatasetState;
import fr.collectivites.sdk.opendata.publish.PlatformState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code collectivites publish status}: says what of a declaration is published, and what else; opens no file. */
@Command(name = "status", aliases = "etat")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PublishStatusCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PublishOptions options;

    PublishStatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * One line of the answer.
     *
     * @param id identifier of the dataset
     * @param title its title
     * @param declared whether the declaration names it
     * @param published as the platform holds it; empty when it does not
     */
    private record Entry(String id, String title, boolean declared, Optional<DatasetState> published) {

        String state() {
            return published.isEmpty() ? "missing" : declared ? "published" : "undeclared";
        }

        int files() {
            return published.map(state -> state.files().size()).orElse(0);
        }

        String address() {
            return published.map(DatasetState::address).orElse("");
        }
    }

    @Override
    public Integer call() throws IOException {
        Optional<CatalogDeclaration> declaration = options.declaration(terminal);
        if (declaration.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        PlatformState state = options.publisher(terminal).build().read(declaration.get());
        Map<String, DatasetState> published = new TreeMap<>(state.datasets());
        List<Entry> entries = new ArrayList<>();
        for (Dataset dataset : declaration.get().catalog().datasets()) {
            String id = dataset.identifier().orElse("");
            Optional<DatasetState> there = Optional.ofNullable(published.remove(id));
            entries.add(new Entry(id, dataset.title().orElse(""), true, there));
        }
        published
                .values()
                .forEach(other -> entries.add(new Entry(other.id(), other.title(), false, Optional.of(other))));
        if (options.json()) {
            JsonOutput.write(json(entries), terminal);
        } else {
            terminal.print(text(entries));
        }
        return ExitCode.FINE;
    }

    private static Map<String, Object> json(List<Entry> entries) {
        List<Object> datasets = new ArrayList<>();
        Map<String, Integer> summary = new LinkedHashMap<>();
        List.of("published", "missing", "undeclared").forEach(name -> summary.put(name, 0));
        for (Entry entry : entries) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("id", entry.id());
            members.put("state", entry.state());
            members.put("title", entry.title());
            members.put("address", entry.address());
            members.put("files", entry.files());
            datasets.add(members);
            summary.merge(entry.state(), 1, Integer::sum);
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("summary", summary);
        out.put("datasets", datasets);
        return out;
    }

    private String text(List<Entry> entries) {
        Messages messages = terminal.messages("publish-status");
        StringBuilder out = new StringBuilder();
        for (Entry entry : entries) {
            out.append(messages.text(
                            "state." + entry.state(),
                            Map.of(
                                    "id", entry.id(),
                                    "files", Integer.toString(entry.files()),
                                    "address", entry.address())))
                    .append('\n');
        }
        return entries.isEmpty() ? messages.text("state.none") : out.toString();
    }
}
