package fr.collectivites.sdk.cli.needs;

import fr.collectivites.sdk.cli.ExitCode;
import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.needs.profile.DepartmentProfile;
import fr.collectivites.sdk.needs.profile.ProfileReader;
import fr.collectivites.sdk.needs.registry.OrganisationKind;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.platform.Platform;
import fr.collectivites.sdk.platform.access.TokenVerifier;
import fr.collectivites.sdk.platform.people.Door;
import fr.collectivites.sdk.platform.people.FolderPost;
import fr.collectivites.sdk.platform.people.SmtpPost;
import fr.collectivites.sdk.platform.storage.Accounts;
import fr.collectivites.sdk.platform.storage.Database;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code collectivites platform start}: runs the needs platform until it is interrupted. */
@Command(name = "start", aliases = "demarrer")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PlatformStartCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int port;

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1")
    private String host;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "besoins")
    private Path data;

    @Option(names = "--database", paramLabel = "URL")
    private @Nullable String database;

    @Option(names = "--profile", paramLabel = "FILE")
    private @Nullable Path profile;

    @Option(names = "--site", paramLabel = "URL")
    private @Nullable URI site;

    @Option(names = "--mail", paramLabel = "smtp://HOST:PORT")
    private @Nullable URI mail;

    @Option(names = "--sender", paramLabel = "ADDRESS", defaultValue = "besoins@localhost")
    private String sender;

    @Option(names = "--moderator", paramLabel = "ADDRESS")
    private @Nullable String moderator;

    @Option(names = "--moderator-body", paramLabel = "SIREN")
    private @Nullable String moderatorBody;

    @Option(names = "--key", paramLabel = "SIREN")
    private @Nullable String key;

    @Option(names = "--issuer", paramLabel = "URL")
    private @Nullable String issuer;

    @Option(names = "--jwks", paramLabel = "URL")
    private @Nullable URI jwks;

    @Option(names = "--audience", paramLabel = "URL")
    private @Nullable String audience;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "600")
    private int rate;

    PlatformStartCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages("platform-start");
    }

    @Override
    public Integer call() throws IOException {
        DepartmentProfile chosen = profile == null ? ProfileReader.tarnEtGaronne() : ProfileReader.read(profile);
        Files.createDirectories(data);
        Database opened = database == null ? Database.inFolder(data) : Database.at(database);
        Platform.Builder builder = Platform.builder(opened)
                .profile(chosen)
                .host(host)
                .port(port)
                .requestsPerMinute(rate)
                .faults(terminal::remark);
        post(builder);
        if (site != null) {
            builder.site(site);
        }
        if (issuer != null) {
            if (jwks == null || audience == null) {
                throw new SdkException(messages.text("issuer.alone"));
            }
            builder.issuer(new TokenVerifier.Issuer(issuer, jwks, audience));
        }
        try (Platform platform = builder.start()) {
            announce(platform, chosen);
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "stop"));
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.FINE;
    }

    private void post(Platform.Builder builder) {
        if (mail == null) {
            builder.post(new FolderPost(data.resolve("courrier"), sender, Clock.systemUTC()));
        } else if ("smtp".equals(mail.getScheme()) && mail.getHost() != null) {
            int smtp = mail.getPort() < 0 ? 25 : mail.getPort();
            builder.post(
                    new SmtpPost(InetSocketAddress.createUnresolved(mail.getHost(), smtp), sender, Clock.systemUTC()));
        } else {
            throw new SdkException(messages.text("mail.wrong"));
        }
    }

    /** What whoever started it needs: where it is, how to get in. Ready for the first request once this is printed. */
    private void announce(Platform platform, DepartmentProfile chosen) {
        terminal.print(messages.text(
                "ready",
                Map.of(
                        "url",
                        platform.address().toString(),
                        "label",
                        chosen.label().orElse(""))));
        if (moderator != null) {
            String email = Door.normalized(moderator);
            if (!Door.isAddress(email)) {
                throw new SdkException(messages.text("moderator.wrong"));
            }
            String link = platform.firstLink(new Accounts.Account("", email, "DGS_DSI", coordinator(chosen), true));
            terminal.print(messages.text("link", Map.of("link", link)));
        }
        if (key != null) {
            String siren = siren(key);
            terminal.print(
                    messages.text("key.told", Map.of("siren", siren, "key", platform.createKey(siren, "--key"))));
        }
        terminal.out().flush();
    }

    /** Whom moderators are attached to: the body that the profile names first. */
    private Accounts.Body coordinator(DepartmentProfile profile) {
        Optional<OrganisationRef> named = profile.moderators().stream().findFirst();
        String siren = moderatorBody == null
                ? named.flatMap(OrganisationRef::sirenText).orElse("")
                : siren(moderatorBody);
        return new Accounts.Body(
                siren,
                named.flatMap(OrganisationRef::name).or(profile::label).orElse(""),
                named.flatMap(OrganisationRef::kind).map(OrganisationKind::code).orElse("AUTRE"));
    }

    private String siren(String text) {
        return Siren.parse(text)
                .map(Siren::value)
                .orElseThrow(() -> new SdkException(messages.text("siren", Map.of("value", text))));
    }
}
