package fr.collectivites.sdk.opendata.ckan;

import fr.collectivites.sdk.opendata.internal.digest.Digests;
import fr.collectivites.sdk.opendata.internal.text.Names;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names, identifiers and tags as CKAN takes them. Stateless. */
final class PackageNames {

    /** Longest name of a dataset, and longest tag, in characters. */
    private static final int LONGEST = 100;

    private static final int SHORTEST_TAG = 2;

    /** Namespace of the identifiers of resources: an arbitrary constant that must never change. */
    private static final UUID NAMESPACE = UUID.fromString("0c5d3f5e-6c0a-4f0e-9d0a-2f1b8b7f6a11");

    private static final Pattern NOT_IN_TAGS = Pattern.compile("[^\\p{L}\\p{Nd} ._-]+");
    private static final Pattern SPACES = Pattern.compile(" +");

    private PackageNames() {}

    /**
     * The names to try for a new dataset, the second where the first is taken by another. A name is unique on the whole
     * site, so an identifier that many communes use needs the organisation before it. They are derived, not random: after
     * an answer that was lost, the dataset is looked up by its name.
     */
    static List<String> candidates(String organization, String owner, String id) {
        String org = Names.identifier(organization);
        String dataset = Names.identifier(id);
        String first = dataset.equals(org) || dataset.startsWith(org + "-") ? dataset : org + "-" + dataset;
        return List.of(cut(first), cut(first + "-" + Names.identifier(owner)));
    }

    /** A name that is too long keeps its start, and what tells it from others with the same start. */
    private static String cut(String name) {
        return name.length() <= LONGEST
                ? name
                : name.substring(0, LONGEST - 9) + "-"
                        + HexFormat.of().formatHex(sha1(name.getBytes(StandardCharsets.UTF_8)), 0, 4);
    }

    /**
     * The tags for some keywords: apostrophes, commas and other signs that CKAN refuses become blanks, what is too short
     * is left out; sorted, each once, as CKAN answers them.
     */
    static List<String> tags(List<String> keywords) {
        TreeSet<String> tags = new TreeSet<>();
        for (String keyword : keywords) {
            String composed = Normalizer.normalize(keyword, Normalizer.Form.NFC);
            String tag = SPACES.matcher(NOT_IN_TAGS.matcher(composed).replaceAll(" "))
                    .replaceAll(" ")
                    .strip();
            int length = tag.codePointCount(0, tag.length());
            String fitting = length > LONGEST
                    ? tag.substring(0, tag.offsetByCodePoints(0, LONGEST)).strip()
                    : tag;
            if (length >= SHORTEST_TAG) {
                tags.add(fitting);
            }
        }
        return List.copyOf(tags);
    }

    /**
     * The identifier of a resource: a UUID of version 5 (RFC 9562, 5.5) from that of its dataset and its name in it. So a
     * repeated request cannot make a second resource, and a dataset that is published again after its deletion has other
     * resources than the deleted one, which keeps its own for ever.
     */
    static String resourceId(String packageId, String name) {
        byte[] text = (packageId + "/" + name).getBytes(StandardCharsets.UTF_8);
        ByteBuffer named = ByteBuffer.allocate(16 + text.length)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .put(text);
        ByteBuffer hash = ByteBuffer.wrap(sha1(named.array()));
        long high = (hash.getLong() & ~0xF000L) | 0x5000L;
        long low = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new UUID(high, low).toString();
    }

    private static byte[] sha1(byte[] bytes) {
        return Digests.sha1().digest(bytes);
    }
}
