package fr.collectivites.sdk.needs.validation;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.needs.finding.NeedsCode;
import fr.collectivites.sdk.needs.registry.Attachment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Rule N-021: which files may go with a record. PDF, PNG, JPEG, plain text, CSV, and documents and tables of office suites
 * without macros, of at most 10 MB; what a file is, its bytes tell, not its name. Stateless.
 */
public final class AttachmentChecker {

    /** Largest file, in bytes. */
    public static final int LARGEST = 10_000_000;

    private static final int ENTRIES = 2_000;
    private static final String PDF = "application/pdf";
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";
    private static final Map<String, String> TYPES = Map.of(
            "pdf",
            PDF,
            "png",
            "image/png",
            "jpg",
            "image/jpeg",
            "jpeg",
            "image/jpeg",
            "txt",
            "text/plain",
            "csv",
            "text/csv",
            "docx",
            OOXML + "wordprocessingml.document",
            "xlsx",
            OOXML + "spreadsheetml.sheet",
            "odt",
            ODF + "text",
            "ods",
            ODF + "spreadsheet");

    private AttachmentChecker() {}

    /** Why a file is refused: a word or two that need no language. */
    record Refused(String name, String why) {}

    /**
     * Judges a file by its name and bytes.
     *
     * @return what is wrong with it, if anything
     */
    public static Optional<Problem> check(String name, byte[] content) {
        return refusal(name, content)
                .map(why -> NeedsCode.ATTACHMENT_REFUSED
                        .problem()
                        .value(name)
                        .expected(why)
                        .build());
    }

    /** What a file with that content is described as; its media type is that of its extension, which {@link #check} holds it to. */
    public static Optional<String> mediaType(String name) {
        return Optional.ofNullable(TYPES.get(extension(name)));
    }

    /** Judges the description of a file. */
    static Optional<Refused> described(Attachment attachment) {
        String name = attachment.name().orElse("");
        Optional<String> type = mediaType(name);
        if (type.isEmpty()) {
            return Optional.of(new Refused(name.isEmpty() ? "–" : name, allowed()));
        }
        if (attachment.mediaType().filter(type.get()::equals).isEmpty()) {
            return Optional.of(new Refused(name, type.get()));
        }
        boolean large = attachment.sizeText().isPresent()
                && attachment.size().filter(size -> size > 0 && size <= LARGEST).isEmpty();
        return large ? Optional.of(new Refused(name, "1–" + LARGEST + " o")) : Optional.empty();
    }

    private static Optional<String> refusal(String name, byte[] content) {
        Optional<String> type = mediaType(name);
        if (type.isEmpty()) {
            return Optional.of(allowed());
        }
        if (content.length == 0 || content.length > LARGEST) {
            return Optional.of("1–" + LARGEST + " o");
        }
        boolean as = switch (type.get()) {
            case PDF -> starts(content, '%', 'P', 'D', 'F', '-');
            case "image/png" -> starts(content, 0x89, 'P', 'N', 'G');
            case "image/jpeg" -> starts(content, 0xFF, 0xD8, 0xFF);
            case "text/plain", "text/csv" -> isText(content);
            default -> starts(content, 'P', 'K', 3, 4);
        };
        if (!as) {
            return Optional.of(type.get());
        }
        return starts(content, 'P', 'K') && hasMacros(content) ? Optional.of("macros") : Optional.empty();
    }

    private static boolean starts(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .chars()
                            .noneMatch(c -> c == 0)
                    && !starts(content, 'P', 'K', 3, 4);
        } catch (CharacterCodingException e) {
            // Files of older office software are in Windows-1252, where anything but NUL goes.
            return new String(content, StandardCharsets.ISO_8859_1).indexOf(0) < 0;
        }
    }

    /** Macros stand in files of their own within the archive; an archive that cannot be read is taken to have some. */
    private static boolean hasMacros(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (++entries > ENTRIES
                        || name.endsWith("vbaproject.bin")
                        || name.startsWith("basic/")
                        || name.startsWith("scripts/")) {
                    return true;
                }
            }
            return entries == 0;
        } catch (IOException | IllegalArgumentException e) {
            return true;
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String allowed() {
        return String.join(", ", List.of("PDF", "PNG", "JPEG", "TXT", "CSV", "DOCX", "XLSX", "ODT", "ODS"));
    }
}
