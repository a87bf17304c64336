package fr.collectivites.sdk.cli.territory;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.JsonOutput;
import fr.collectivites.sdk.cli.Printable;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.cli.TextOrJson;
import fr.collectivites.sdk.core.code.CodeFault;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Territory;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code collectivites territory show}: all facts of what has a code. */
@Command(name = "show", aliases = "montrer")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class TerritoryShowCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "CODE")
    private String code;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private TextOrJson format;

    TerritoryShowCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("territory-show");
    }

    @Override
    public Integer call() throws IOException {
        Territory territory = Territory.embedded();
        TerritoryAnswer found = TerritoryAnswer.byCode(territory, code);
        List<Commune> successors =
                CommuneCode.parse(code).map(territory::successors).orElse(List.of());
        if (found.isEmpty() && successors.isEmpty()) {
            boolean wrongKey = Siren.check(code)
                    .filter(fault -> fault == CodeFault.CHECKSUM)
                    .isPresent();
            terminal.complain(messages.text(wrongKey ? "wrong-key" : "unknown", Map.of("code", code)));
            return ExitCode.FINDINGS;
        }
        if (format == TextOrJson.JSON) {
            Map<String, Object> object = TerritoryJson.answer(found, territory);
            object.put(
                    "successors", TerritoryJson.list(successors, commune -> TerritoryJson.commune(commune, territory)));
            object.put("provenance", TerritoryJson.provenance(territory.provenance()));
            JsonOutput.write(new LinkedHashMap<>(object), terminal);
        } else {
            TerritoryText sheets = new TerritoryText(territory, terminal);
            sheets.sheets(found);
            if (!successors.isEmpty()) {
                terminal.out().println(messages.text("former", Map.of("code", Printable.line(code))));
                successors.forEach(sheets::sheet);
            }
            sheets.source();
        }
        return ExitCode.FINE;
    }
}
