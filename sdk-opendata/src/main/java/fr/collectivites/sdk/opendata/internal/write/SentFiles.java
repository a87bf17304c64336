package fr.collectivites.sdk.opendata.internal.write;

import fr.collectivites.sdk.core.http.ConflictException;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.publish.Content;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Checks around the sending of files. Stateless. */
public final class SentFiles {

    private SentFiles() {}

    /**
     * Makes sure that a file still holds what the plan saw.
     *
     * @throws ConflictException if it does not
     */
    public static void requireUnchanged(LocalFile local, String platform) {
        try {
            if (Content.read(local.path()).sameBytes(local.content())) {
                return;
            }
        } catch (IOException e) {
            throw changed(local, platform, e);
        }
        throw changed(local, platform, null);
    }

    private static ConflictException changed(LocalFile local, String platform, @Nullable Throwable cause) {
        Problem problem = Problem.of(OpendataCode.CHANGED_MEANWHILE)
                .rule("file")
                .with("file", local.path())
                .build();
        return new ConflictException(platform, problem, cause);
    }

    /**
     * Makes sure that what was read back is what was sent.
     *
     * @throws PlatformException if it is not
     */
    public static void requireSame(LocalFile local, Content stored, String platform) {
        if (!stored.sameBytes(local.content())) {
            Problem problem = Problem.of(OpendataCode.STORED_OTHERWISE)
                    .rule("file")
                    .with("file", local.name())
                    .build();
            throw new PlatformException(platform, problem, null);
        }
    }

    /** Notes that of the links of a dataset only the first so many are kept. */
    public static List<Problem> linksBeyond(int kept, List<String> links) {
        return links.stream()
                .skip(kept)
                .map(link -> Problem.of(OpendataCode.STORED_OTHERWISE)
                        .with("field", "links")
                        .with("expected", link)
                        .value("")
                        .build())
                .toList();
    }

    /**
     * Turns the number of bytes sent in one attempt into news: an attempt begins again at 0, and only what is beyond the
     * furthest of those before it has not been told yet.
     */
    public static LongConsumer news(LongConsumer sent) {
        AtomicLong most = new AtomicLong();
        return bytes -> {
            long before = most.getAndAccumulate(bytes, Math::max);
            if (bytes > before) {
                sent.accept(bytes - before);
            }
        };
    }

    /** SHA-256 of a text in UTF-8, 64 lower-case hexadecimal digits. */
    public static String sha256(String text) {
        try {
            return Content.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "")
                    .sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
