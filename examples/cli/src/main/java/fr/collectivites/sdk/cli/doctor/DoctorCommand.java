package fr.collectivites.sdk.cli.doctor;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.JsonOutput;
import fr.collectivites.sdk.cli.NetworkOptions;
import fr.collectivites.sdk.cli.Printable;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.cli.TextOrJson;
import fr.collectivites.sdk.cli.publication.PublishOptions;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.SdkException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code collectivites doctor}: looks at the machine, the network and the portal, and says what to do about each. */
@Command(name = "doctor", aliases = "diagnostic")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class DoctorCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Option(names = "--to", paramLabel = "PLATFORM")
    private PublishOptions.@Nullable Target target;

    @Option(names = "--url", paramLabel = "URL")
    private @Nullable URI url;

    @Option(names = "--organization", paramLabel = "NAME", defaultValue = "")
    private String organization;

    @Option(names = "--key-file", paramLabel = "PATH")
    private @Nullable Path keyFile;

    @Mixin
    private NetworkOptions network;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private TextOrJson format;

    public DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("doctor");
    }

    @Override
    public Integer call() throws IOException {
        List<Diagnosis> all =
                new ArrayList<>(new MachineDoctor().examine(Path.of("").toAbsolutePath()));
        if (target != null && target != PublishOptions.Target.FILES) {
            if (url == null || url.getHost() == null) {
                throw new ParameterException(
                        spec.commandLine(), messages.text("needs-url", Map.of("platform", target.toString())));
            }
            try (HttpTransport transport = network.transport(terminal)) {
                NetworkDoctor doctor = new NetworkDoctor(transport, Clock.systemUTC(), terminal.locale());
                List<Diagnosis> road = doctor.examine(url, terminal.environment());
                all.addAll(road);
                if (road.stream().noneMatch(each -> each.level() == Diagnosis.Level.BAD)) {
                    all.addAll(
                            new PortalDoctor(transport, url, terminal.locale()).examine(target, key(), organization));
                }
            }
        }
        if (format == TextOrJson.JSON) {
            JsonOutput.write(json(all), terminal);
        } else {
            all.forEach(each -> terminal.print(Printable.line(each.level().sign() + " " + text(each))));
        }
        boolean bad = all.stream().anyMatch(each -> each.level() == Diagnosis.Level.BAD);
        return bad ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private @Nullable Secret key() {
        if (keyFile != null) {
            return Secret.ofFile(keyFile);
        }
        String variable = String.valueOf(target).toUpperCase(Locale.ROOT) + "_KEY";
        String text = terminal.environment().getOrDefault(variable, "");
        try {
            return text.isBlank() ? null : Secret.of(text);
        } catch (IllegalArgumentException e) {
            // Not passed on as the cause: it has seen the text.
            throw new SdkException(messages.text("key.unusable", Map.of("variable", variable)));
        }
    }

    private String text(Diagnosis diagnosis) {
        return messages.text(diagnosis.check() + "." + diagnosis.finding(), diagnosis.arguments());
    }

    private Map<String, Object> json(List<Diagnosis> all) {
        List<Object> lines = new ArrayList<>();
        for (Diagnosis each : all) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("check", each.check());
            line.put("level", each.level().name().toLowerCase(Locale.ROOT));
            line.put("finding", each.finding());
            line.put("message", text(each));
            lines.add(line);
        }
        return Map.of("checks", lines);
    }
}
