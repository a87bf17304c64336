package fr.collectivites.sdk.opendata.job;

import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.SdkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keys and passwords by alias, from a file that only its owner may read: one {@code alias = secret} on each line; blank
 * lines and those that begin with {@code #} do not count. Immutable and thread-safe; no text of it shows a secret.
 */
public final class Credentials {

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private static final int LARGEST = 1 << 20;

    private final Map<String, Secret> secrets;

    private Credentials(Map<String, Secret> secrets) {
        this.secrets = Map.copyOf(secrets);
    }

    /** No credentials at all. */
    public static Credentials none() {
        return new Credentials(Map.of());
    }

    /**
     * Reads a file. On file systems without owner, group and others (Windows) the rights are not looked at.
     *
     * @throws SdkException if it cannot be read, others than its owner have rights on it, or a line is none of these
     */
    public static Credentials read(Path file) {
        Map<String, Secret> secrets = new HashMap<>();
        try {
            PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (rights != null && rights.readAttributes().permissions().stream().anyMatch(OTHERS::contains)) {
                throw failure("open-file", file, null);
            }
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw failure("no-secret", file, null);
            }
            for (String line :
                    Files.readString(file, StandardCharsets.UTF_8).lines().toList()) {
                String text = line.strip();
                if (!text.isEmpty() && !text.startsWith("#")) {
                    add(text, file, secrets);
                }
            }
        } catch (IOException e) {
            throw failure("no-file", file, e);
        }
        return new Credentials(secrets);
    }

    private static void add(String line, Path file, Map<String, Secret> secrets) {
        int equal = line.indexOf('=');
        if (equal < 1 || line.substring(equal + 1).isBlank()) {
            throw failure("no-secret", file, null);
        }
        try {
            secrets.put(
                    line.substring(0, equal).strip(),
                    Secret.of(line.substring(equal + 1).strip()));
        } catch (IllegalArgumentException e) {
            // Not passed on as the cause: it has seen the text.
            throw failure("no-secret", file, null);
        }
    }

    private static SdkException failure(String rule, Path file, @Nullable Throwable cause) {
        return new SdkException(
                Problem.of(CoreCode.SECRET_ERROR).rule(rule).with("value", file).build(), cause);
    }

    /** The secret of an alias. */
    public Optional<Secret> find(String alias) {
        return Optional.ofNullable(secrets.get(alias));
    }

    /** How many there are; no secret. */
    @Override
    public String toString() {
        return "Credentials[" + secrets.size() + "]";
    }
}
