package fr.collectivites.sdk.core.http;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.SdkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key, token or password. No log, exception, journal or {@code toString} of the SDK shows it; it is sent over TLS
 * only, or to this machine. Immutable and thread-safe.
 */
public final class Secret {

    private static final int LONGEST = 16_384;

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * The secret itself, spaces around it left out.
     *
     * @throws IllegalArgumentException if it is empty, longer than 16,384 characters, or holds a character that a header
     *     cannot carry (anything but visible ASCII and spaces)
     */
    public static Secret of(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new IllegalArgumentException("a secret has 1 to " + LONGEST + " characters");
        }
        if (!stripped.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new IllegalArgumentException("a secret holds visible ASCII characters only");
        }
        return new Secret(stripped);
    }

    /**
     * The secret in an environment variable.
     *
     * @throws SdkException if the variable is absent or empty, or holds what no secret can be
     */
    public static Secret ofEnv(String variable) {
        String text = System.getenv(variable);
        if (text == null || text.isBlank()) {
            throw failure("no-variable", variable, null);
        }
        return of(text, variable);
    }

    /**
     * The secret in a file that only its owner may read and write; on Windows (access control lists), its owner, the
     * system and administrators.
     *
     * @throws SdkException if the file cannot be read, others than its owner have rights on it, or it holds what no
     *     secret can be
     */
    public static Secret ofFile(Path file) {
        try {
            PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (rights != null && rights.readAttributes().permissions().stream().anyMatch(OTHERS::contains)) {
                throw failure("open-file", file.toString(), null);
            }
            if (rights == null && KeyFileAccess.isOpen(file)) {
                throw failure("open-file", file.toString(), null);
            }
            if (Files.size(file) > LONGEST || !Files.isRegularFile(file, new LinkOption[0])) {
                throw failure("no-secret", file.toString(), null);
            }
            return of(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw failure("no-file", file.toString(), e);
        }
    }

    private static Secret of(String text, String from) {
        try {
            return of(text);
        } catch (IllegalArgumentException e) {
            // Not passed on as the cause: nothing that has seen the text leaves this class.
            throw failure("no-secret", from, null);
        }
    }

    private static SdkException failure(String rule, String from, @Nullable Throwable cause) {
        return new SdkException(
                Problem.of(CoreCode.SECRET_ERROR).rule(rule).with("value", from).build(), cause);
    }

    /** The secret in clear, to be put into a request; never log it. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "***";
    }
}
