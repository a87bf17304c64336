package fr.collectivites.sdk.cli.territory;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.JsonOutput;
import fr.collectivites.sdk.cli.Printable;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.cli.TextOrJson;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Territory;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code collectivites territory find}: all that a name or a code may mean, and near names when nothing bears it. */
@Command(name = "find", aliases = "chercher")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class TerritoryFindCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    // Several words are one name: nobody quotes « Verdun sur Garonne ».
    @Parameters(paramLabel = "NAME|CODE", arity = "1..*")
    private List<String> words;

    @Option(names = "--departement", paramLabel = "CODE")
    private @Nullable String departement;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private TextOrJson format;

    TerritoryFindCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("territory-find");
    }

    @Override
    public Integer call() throws IOException {
        Territory territory = Territory.embedded();
        String text = String.join(" ", words);
        Optional<DepartementCode> within = departement == null ? Optional.empty() : departement(territory, departement);
        TerritoryAnswer code = TerritoryAnswer.byCode(territory, text).withPostalCode(territory, text);
        TerritoryAnswer found = code.isEmpty() ? TerritoryAnswer.byName(territory, text) : code;
        found = within.map(found::within).orElse(found);
        List<Commune> former = former(territory, text, within);
        boolean nothing = found.isEmpty() && former.isEmpty();
        List<Commune> near = !nothing
                ? List.of()
                : within.map(place -> territory.nearest(text, place)).orElseGet(() -> territory.nearest(text));
        if (format == TextOrJson.JSON) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("query", text);
            object.putAll(TerritoryJson.answer(found, territory));
            object.put("successors", TerritoryJson.list(former, commune -> TerritoryJson.commune(commune, territory)));
            object.put("near", TerritoryJson.list(near, commune -> TerritoryJson.commune(commune, territory)));
            object.put("provenance", TerritoryJson.provenance(territory.provenance()));
            JsonOutput.write(object, terminal);
        } else {
            print(new TerritoryText(territory, terminal), text, found, former, near);
        }
        return nothing ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private Optional<DepartementCode> departement(Territory territory, String text) {
        Optional<DepartementCode> code =
                DepartementCode.parse(text).filter(c -> territory.departement(c).isPresent());
        if (code.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), messages.text("unknown-departement", Map.of("code", text)));
        }
        return code;
    }

    /** Where a code that is no commune's any more leads. */
    private static List<Commune> former(Territory territory, String text, Optional<DepartementCode> within) {
        return CommuneCode.parse(text).map(territory::successors).orElse(List.of()).stream()
                .filter(commune -> within.isEmpty() || commune.departement().equals(within.get()))
                .toList();
    }

    private void print(
            TerritoryText lines, String text, TerritoryAnswer found, List<Commune> former, List<Commune> near) {
        lines.lines(found);
        if (!former.isEmpty()) {
            terminal.out().println(messages.text("former", Map.of("text", Printable.line(text))));
            former.forEach(lines::line);
        }
        if (found.isEmpty() && former.isEmpty()) {
            String key = near.isEmpty() ? "nothing" : "near";
            terminal.out().println(messages.text(key, Map.of("text", Printable.line(text))));
            near.forEach(lines::line);
        }
    }
}
