package fr.collectivites.sdk.core.internal.key;

import java.util.Arrays;

/**
 * Keys seen, each with the row in which it last stood. A slot takes 16 bytes and holds 106 bits of the digest: 64 and 32 in
 * the slot, 10 in the choice of the part. The parts grow one by one, so that ten million keys take 270 MB while they grow
 * too. Not thread-safe while it is filled.
 */
public final class KeyTable {

    /** As many different keys are held, unless told otherwise: about 540 MB. */
    public static final long DEFAULT_LIMIT = 20_000_000;

    private static final int PARTS = 1 << 10;
    private static final int FIRST_SLOTS = 4;
    private static final long ROW = 0xFFFF_FFFFL;
    private static final long[] NO_SLOTS = new long[2 * FIRST_SLOTS];

    private final long limit;
    /** Two words a slot: the lower half of the digest; 32 more bits of it above the row, which is 0 in a free slot. */
    private final long[][] parts = new long[PARTS][];

    private final int[] sizes = new int[PARTS];
    private long size;
    private boolean full;

    /**
     * An empty table.
     *
     * @param limit most different keys held
     */
    public KeyTable(long limit) {
        this.limit = limit;
        Arrays.fill(parts, NO_SLOTS);
    }

    /**
     * Remembers the row of a key.
     *
     * @param row from 1; those above 4,294,967,295 are passed over, as those of too many keys
     * @return the row in which it stood before; 0 for a new key
     */
    long put(KeyDigest key, long row) {
        if (row > ROW) {
            full = true;
            return 0;
        }
        int part = part(key.high());
        if (parts[part] == NO_SLOTS) {
            parts[part] = new long[2 * FIRST_SLOTS];
        }
        long[] slots = parts[part];
        int slot = slot(slots, key.high(), key.low());
        long before = slots[slot + 1] & ROW;
        if (before == 0) {
            if (size >= limit) {
                full = true;
                return 0;
            }
            size++;
            sizes[part]++;
        }
        slots[slot] = key.low();
        slots[slot + 1] = (key.high() & ~ROW) | row;
        if (sizes[part] * 8L > slots.length * 3L) {
            parts[part] = grown(slots);
        }
        return before;
    }

    /** Whether the key has been seen. */
    boolean contains(long high, long low) {
        long[] slots = parts[part(high)];
        return (slots[slot(slots, high, low) + 1] & ROW) != 0;
    }

    /** Whether keys were passed over because there were too many. */
    boolean isFull() {
        return full;
    }

    /** Most different keys held. */
    long limit() {
        return limit;
    }

    private static int part(long high) {
        return (int) high & (PARTS - 1);
    }

    /** Where the slot of the key begins, or of the free one that it would take. */
    private static int slot(long[] slots, long high, long low) {
        int mask = slots.length - 1;
        int slot = (2 * (int) low) & mask;
        while ((slots[slot + 1] & ROW) != 0 && (slots[slot] != low || ((slots[slot + 1] ^ high) & ~ROW) != 0)) {
            slot = (slot + 2) & mask;
        }
        return slot;
    }

    private static long[] grown(long[] old) {
        long[] slots = new long[old.length * 2];
        for (int i = 0; i < old.length; i += 2) {
            if ((old[i + 1] & ROW) != 0) {
                int slot = slot(slots, old[i + 1], old[i]);
                slots[slot] = old[i];
                slots[slot + 1] = old[i + 1];
            }
        }
        return slots;
    }
}
