package fr.collectivites.sdk.core.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written beside its target and replaces it in one step, or not at all. A symbolic link stays, and what it
 * points at is replaced; the permissions of a file replaced are kept.
 */
final class TargetFile {

    private static final int LINKS = 40;

    private final Path target;
    private final Path part;
    private final @Nullable Set<PosixFilePermission> permissions;
    private final FileChannel channel;

    private TargetFile(Path target, Path part, @Nullable Set<PosixFilePermission> permissions, FileChannel channel) {
        this.target = target;
        this.part = part;
        this.permissions = permissions;
        this.channel = channel;
    }

    /** Opens the new file. Its name is hidden, and ends as that of the target. */
    static TargetFile open(Path path) {
        try {
            Path target = behindLinks(path);
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                throw new WritingException.NotAFileException();
            } else if (Files.exists(target) && !Files.isWritable(target)) {
                // Most systems would replace it all the same: whoever protected it means it
                throw new AccessDeniedException(target.toString());
            }
            Path part = folder(target).resolve(partName(String.valueOf(target.getFileName())));
            Set<PosixFilePermission> permissions = permissions(target);
            // A file that few may read is not shown to others while it is written
            FileAttribute<?>[] attributes = permissions == null
                    ? new FileAttribute<?>[0]
                    : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
            Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new TargetFile(target, part, permissions, FileChannel.open(part, options, attributes));
        } catch (IOException | UnsupportedOperationException e) {
            throw WritingException.of(path, e);
        }
    }

    static Path folder(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        // The root is no file, which opening it says
        return folder == null ? absolute : folder;
    }

    private static Path behindLinks(Path path) throws IOException {
        Path target = path;
        for (int i = 0; i < LINKS && Files.isSymbolicLink(target); i++) {
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static String partName(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        String random = Integer.toHexString(ThreadLocalRandom.current().nextInt(0x10000000, 0x7fffffff));
        return "." + stem + "-" + random + extension;
    }

    private static @Nullable Set<PosixFilePermission> permissions(Path target) throws IOException {
        boolean posix = Files.getFileAttributeView(folder(target), PosixFileAttributeView.class) != null;
        return posix && Files.exists(target) ? Files.getPosixFilePermissions(target) : null;
    }

    OutputStream stream() {
        return Channels.newOutputStream(channel);
    }

    /** Where the new file lies until it replaces the target. */
    Path part() {
        return part;
    }

    /** Ends writing: what was written is on the disk. */
    void finish() throws IOException {
        channel.force(true);
        channel.close();
    }

    /** Puts the new file in the place of the target. */
    void replace() {
        try {
            if (permissions != null) {
                Files.setPosixFilePermissions(part, permissions);
            }
            Replacement.replace(part, target);
        } catch (IOException e) {
            throw WritingException.ofReplacing(target, e);
        }
    }

    /** Deletes the new file, if it is still there. */
    void discard() throws IOException {
        try {
            channel.close();
        } finally {
            if (Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(part);
            }
        }
    }
}
