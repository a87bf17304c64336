package fr.collectivites.sdk.cli;

import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.schema.SchemaException;
import fr.collectivites.sdk.core.table.SourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in one sentence, in the language of the terminal, what a failure is about. */
public final class FailureSentences {

    private final Messages messages;
    private final Locale locale;

    public FailureSentences(Terminal terminal) {
        this.messages = terminal.messages("failures");
        this.locale = terminal.locale();
    }

    public String of(@Nullable Throwable failure) {
        if (failure instanceof SourceException broken) {
            return file(broken, "source", broken.source());
        } else if (failure instanceof SchemaException broken) {
            return file(broken, "schema", broken.schema());
        } else if (failure instanceof PlatformException broken) {
            return broken.message(locale);
        } else if (failure instanceof SdkException broken) {
            return broken.message(locale);
        } else if (failure instanceof UncheckedIOException wrapped) {
            return of(wrapped.getCause());
        } else if (failure instanceof NoSuchFileException missing) {
            return messages.text("no-such-file", Map.of("path", missing.getFile()));
        } else if (failure instanceof AccessDeniedException denied) {
            return messages.text("access-denied", Map.of("path", denied.getFile()));
        } else if (failure instanceof FileSystemException broken) {
            String reason = broken.getReason() == null ? "" : broken.getReason();
            return messages.text("file-system", Map.of("path", String.valueOf(broken.getFile()), "reason", reason));
        } else if (failure instanceof IOException broken) {
            return messages.text("input-output", Map.of("reason", String.valueOf(broken.getMessage())));
        } else if (failure instanceof OutOfMemoryError) {
            return messages.text("memory");
        }
        return messages.text("unexpected", Map.of("reason", String.valueOf(failure)));
    }

    /** A file that could not be used: what the system said where it said something plain, else the library's words. */
    private String file(SdkException failure, String key, String name) {
        Throwable cause = failure.getCause();
        if (cause instanceof NoSuchFileException || cause instanceof AccessDeniedException) {
            return of(cause);
        }
        // The library's sentence would name the file once more.
        String said = failure instanceof SourceException && cause instanceof IOException ? cause.getMessage() : null;
        String reason = said == null ? failure.message(locale) : said;
        return messages.text(key, Map.of("name", name, "reason", reason));
    }
}
