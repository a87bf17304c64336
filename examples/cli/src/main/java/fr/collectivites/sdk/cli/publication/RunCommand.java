package fr.collectivites.sdk.cli.publication;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.NetworkOptions;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.cli.TextOrJson;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.report.ReportWriter;
import fr.collectivites.sdk.opendata.job.JobFile;
import fr.collectivites.sdk.opendata.job.JobResult;
import fr.collectivites.sdk.opendata.job.MailSettings;
import fr.collectivites.sdk.opendata.job.PipelineResult;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code collectivites run}: the unattended work of a night, for one commune or many. */
@Command(name = "run", aliases = "lancer")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class RunCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "JOB", arity = "0..1")
    private @Nullable Path file;

    @Mixin
    private NetworkOptions network;

    @Option(names = "--check")
    private boolean check;

    @Option(names = "--json-schema")
    private boolean jsonSchema;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private TextOrJson format;

    public RunCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("run");
    }

    @Override
    public Integer call() {
        if (jsonSchema) {
            terminal.print(JobFile.jsonSchema());
            return ExitCode.FINE;
        } else if (file == null) {
            throw new ParameterException(spec.commandLine(), messages.text("nothing-given"));
        }
        JobFile job = JobFile.read(file, () -> network.transport(terminal));
        if (!job.problems().isEmpty()) {
            ReportWriter.text(terminal.locale()).write(job.report(), terminal.err());
        }
        if (job.outcome() == Outcome.INVALID) {
            return ExitCode.FINDINGS;
        } else if (check) {
            terminal.print(messages.text("fine"));
            return ExitCode.FINE;
        }
        JobResult result = job.job(Clock.systemUTC(), done -> {}).run();
        terminal.print(format == TextOrJson.JSON ? result.json(terminal.locale()) : result.text(terminal.locale()));
        boolean told = tell(job, result);
        return told ? exitCode(result.state()) : Math.max(ExitCode.PARTIAL, exitCode(result.state()));
    }

    /** A mail that cannot be sent must not hide what was done. */
    private boolean tell(JobFile job, JobResult result) {
        Optional<MailSettings> mail = job.mail().filter(settings -> settings.tells(result));
        if (mail.isEmpty()) {
            return true;
        }
        try {
            JobMail.send(mail.get(), job.credentials(), result);
            return true;
        } catch (SdkException e) {
            terminal.remark(messages.text("no-mail", Map.of("detail", e.message(terminal.locale()))));
            return false;
        }
    }

    private static int exitCode(PipelineResult.State state) {
        return switch (state) {
            case UNCHANGED, PUBLISHED -> ExitCode.FINE;
            case PARTIAL -> ExitCode.PARTIAL;
            case HELD -> ExitCode.FINDINGS;
            case FAILED -> ExitCode.FAILURE;
        };
    }
}
