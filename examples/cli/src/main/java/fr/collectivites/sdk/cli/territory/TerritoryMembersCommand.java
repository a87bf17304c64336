package fr.collectivites.sdk.cli.territory;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.JsonOutput;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.cli.TextOrJson;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.core.territory.Territory;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code collectivites territory members}: the communes of an EPCI, named by its SIREN or its name. */
@Command(name = "members", aliases = "membres")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class TerritoryMembersCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "EPCI", arity = "1..*")
    private List<String> words;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private TextOrJson format;

    TerritoryMembersCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("territory-members");
    }

    @Override
    public Integer call() throws IOException {
        Territory territory = Territory.embedded();
        String text = String.join(" ", words);
        List<Epci> found =
                EpciCode.parse(text).flatMap(territory::epci).map(List::of).orElseGet(() -> territory.epcisNamed(text));
        if (found.size() != 1) {
            String all = found.stream().map(Epci::toString).collect(Collectors.joining(", "));
            terminal.complain(messages.text(found.isEmpty() ? "unknown" : "several", Map.of("text", text, "all", all)));
            return ExitCode.FINDINGS;
        }
        Epci epci = found.get(0);
        List<Commune> members = territory.members(epci.code());
        if (format == TextOrJson.JSON) {
            Map<String, Object> object = new LinkedHashMap<>(TerritoryJson.epci(epci));
            object.put("members", TerritoryJson.list(members, commune -> TerritoryJson.commune(commune, territory)));
            object.put("provenance", TerritoryJson.provenance(territory.provenance()));
            JsonOutput.write(object, terminal);
        } else {
            terminal.out()
                    .println(messages.text(
                            "heading", Map.of("epci", epci.toString(), "n", Integer.toString(members.size()))));
            members.forEach(new TerritoryText(territory, terminal)::line);
        }
        return ExitCode.FINE;
    }
}
