package fr.collectivites.sdk.core.internal.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP file by its central directory (APPNOTE.TXT 6.3.10, sections 4.3 and 4.4), over bytes in a file or in memory;
 * {@code java.util.zip} has random access for files only. Parts are guarded: see {@link GuardedInput}.
 */
final class ZipArchive implements Closeable {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final int ZIP64_END = 0x06064b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int MAX_DIRECTORY = 16 << 20;
    /** A spreadsheet has some ten parts, with pictures some thousand. */
    static final int MAX_ENTRIES = 20_000;

    private static final int ENCRYPTED = -1;

    /**
     * A part.
     *
     * @param name path within the archive
     * @param method 0 stored, 8 deflated, -1 encrypted
     * @param crc of the expanded bytes
     * @param compressed number of bytes in the archive
     * @param header where its local header begins
     */
    record Entry(String name, int method, long crc, long compressed, long header) {}

    private final SeekableBytes bytes;
    private final long expandedBytes;
    private final Map<String, Entry> entries;

    private ZipArchive(SeekableBytes bytes, long expandedBytes, Map<String, Entry> entries) {
        this.bytes = bytes;
        this.expandedBytes = expandedBytes;
        this.entries = entries;
    }

    /** Reads the directory. The bytes are closed with the archive, or when they are none. */
    static ZipArchive of(SeekableBytes bytes, long expandedBytes) throws IOException, SheetFault {
        ZipArchive archive = new ZipArchive(bytes, expandedBytes, new LinkedHashMap<>());
        try {
            archive.readDirectory();
        } catch (IOException | SheetFault | RuntimeException e) {
            archive.close();
            throw e;
        }
        return archive;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** The same archive under a lower limit. */
    ZipArchive limitedTo(long lower) {
        return new ZipArchive(bytes, Math.min(expandedBytes, lower), entries);
    }

    /** All parts, folders excepted, in the order of the directory. */
    Collection<Entry> entries() {
        return entries.values();
    }

    /** A part by its path, whose case does not matter (OPC, section 6.2.2.3). */
    @Nullable Entry find(String path) {
        return entries.get(path.toLowerCase(Locale.ROOT));
    }

    /** The expanded bytes of a part. */
    GuardedInput open(Entry entry) throws IOException, SheetFault {
        if (entry.method() == ENCRYPTED) {
            throw SheetFault.of(SheetFault.problem("protected"));
        }
        ByteBuffer local = buffer(entry.header(), LOCAL_LENGTH);
        if (local.remaining() < LOCAL_LENGTH || local.getInt(0) != LOCAL) {
            throw SheetFault.corrupt(entry.name());
        }
        long from = entry.header()
                + LOCAL_LENGTH
                + Short.toUnsignedInt(local.getShort(26))
                + Short.toUnsignedInt(local.getShort(28));
        InputStream raw = bytes.stream(from, entry.compressed());
        InputStream expanded = entry.method() == 0 ? raw : new Inflated(raw);
        return new GuardedInput(new Checked(expanded, entry), expandedBytes, () -> Math.max(1, entry.compressed()));
    }

    /** All of a small part. */
    byte[] read(Entry entry, long limit) throws IOException, SheetFault {
        GuardedInput in = open(entry);
        try (in) {
            byte[] all = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limit + 1));
            if (all.length > limit) {
                throw SheetFault.limit("too-large", limit);
            }
            return all;
        } catch (IOException e) {
            throw ExpandedContent.faultOf(e, in, entry.name());
        }
    }

    private ByteBuffer buffer(long position, int length) throws IOException {
        return ByteBuffer.wrap(bytes.bytes(position, length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void readDirectory() throws IOException, SheetFault {
        int tailLength = (int) Math.min(bytes.size(), END_LENGTH + 0xffff);
        long tailStart = bytes.size() - tailLength;
        ByteBuffer tail = buffer(tailStart, tailLength);
        int at = tailLength - END_LENGTH;
        while (at >= 0 && tail.getInt(at) != END) {
            at--;
        }
        if (at < 0) {
            throw SheetFault.corrupt("ZIP: end of central directory");
        }
        long end = tailStart + at;
        long size = Integer.toUnsignedLong(tail.getInt(at + 12));
        long offset = Integer.toUnsignedLong(tail.getInt(at + 16));
        ByteBuffer locator = buffer(end - 20, 20);
        if (locator.remaining() == 20 && locator.getInt(0) == ZIP64_LOCATOR) {
            end = locator.getLong(8);
            ByteBuffer zip64 = buffer(end, 56);
            if (zip64.remaining() < 56 || zip64.getInt(0) != ZIP64_END) {
                throw SheetFault.corrupt("ZIP64: end of central directory");
            }
            size = zip64.getLong(40);
            offset = zip64.getLong(48);
        }
        if (size < 0 || size > MAX_DIRECTORY || offset < 0 || offset > bytes.size()) {
            throw SheetFault.corrupt("ZIP: central directory");
        }
        // Bytes before the archive (a self-extracting one) shift all offsets alike
        long shift = Math.max(0, end - size - offset);
        readEntries(buffer(offset + shift, (int) size), shift);
    }

    private void readEntries(ByteBuffer directory, long shift) throws SheetFault {
        int at = 0;
        while (at + CENTRAL_LENGTH <= directory.limit() && directory.getInt(at) == CENTRAL) {
            int flags = directory.getShort(at + 8);
            int method = Short.toUnsignedInt(directory.getShort(at + 10));
            int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
            int extraLength = Short.toUnsignedInt(directory.getShort(at + 30));
            int commentLength = Short.toUnsignedInt(directory.getShort(at + 32));
            int next = at + CENTRAL_LENGTH + nameLength + extraLength + commentLength;
            if (next > directory.limit()) {
                throw SheetFault.corrupt("ZIP: central directory");
            }
            // Names are UTF-8 or, from old tools, CP437: the same for the ASCII names of spreadsheets
            byte[] nameBytes = new byte[nameLength];
            directory.get(at + CENTRAL_LENGTH, nameBytes);
            String name = new String(nameBytes, StandardCharsets.UTF_8).replace('\\', '/');
            long[] places = {
                Integer.toUnsignedLong(directory.getInt(at + 24)),
                Integer.toUnsignedLong(directory.getInt(at + 20)),
                Integer.toUnsignedLong(directory.getInt(at + 42))
            };
            widen(directory, at + CENTRAL_LENGTH + nameLength, extraLength, places);
            if (places[1] < 0 || places[2] < 0) {
                throw SheetFault.corrupt("ZIP: " + name);
            }
            if (entries.size() == MAX_ENTRIES) {
                throw SheetFault.limit("too-many-parts", MAX_ENTRIES);
            }
            boolean readable = method == 0 || method == 8;
            if (!name.endsWith("/") && (readable || (flags & 1) != 0)) {
                entries.putIfAbsent(
                        name.toLowerCase(Locale.ROOT),
                        new Entry(
                                name,
                                (flags & 1) != 0 ? ENCRYPTED : method,
                                Integer.toUnsignedLong(directory.getInt(at + 16)),
                                places[1],
                                places[2] + shift));
            }
            at = next;
        }
    }

    /** Takes from the ZIP64 extra field the values that did not fit in 32 bits: expanded, compressed, offset. */
    private static void widen(ByteBuffer directory, int from, int length, long[] places) {
        int at = from;
        while (at + 4 <= from + length) {
            int size = Short.toUnsignedInt(directory.getShort(at + 2));
            int limit = Math.min(at + 4 + size, from + length);
            if (directory.getShort(at) == 1) {
                int value = at + 4;
                for (int i = 0; i < places.length; i++) {
                    if (places[i] == 0xffffffffL && value + 8 <= limit) {
                        places[i] = directory.getLong(value);
                        value += 8;
                    }
                }
            }
            at += 4 + size;
        }
    }

    /** Ends its inflater, which the JDK's own stream leaves to the garbage collector. */
    private static final class Inflated extends InflaterInputStream {
        Inflated(InputStream in) {
            super(in, new Inflater(true), 64 * 1024);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }

    /** Compares the checksum at the end. */
    private static final class Checked extends CheckedInputStream {
        private final Entry entry;
        private boolean done;

        Checked(InputStream in, Entry entry) {
            super(in, new CRC32());
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return checked(super.read(target, offset, length));
        }

        private int checked(int read) throws IOException {
            if (read < 0 && !done) {
                done = true;
                if (getChecksum().getValue() != entry.crc()) {
                    throw new ZipException("wrong checksum: " + entry.name());
                }
            }
            return read;
        }
    }
}
