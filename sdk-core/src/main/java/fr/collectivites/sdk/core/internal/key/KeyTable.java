package fr.collectivites.sdk.core.internal.key;

/**
 * Keys seen, each with the row in which it last stood: 24 bytes a slot, at most three quarters of them used. Not
 * thread-safe while it is filled.
 */
public final class KeyTable {

    /** As many different keys are held, unless told otherwise: about 800 MB. */
    public static final long DEFAULT_LIMIT = 20_000_000;

    private static final int FIRST_SIZE = 64;

    private final long limit;
    private long[] highs = new long[FIRST_SIZE];
    private long[] lows = new long[FIRST_SIZE];
    /** 0 for a free slot. */
    private long[] rows = new long[FIRST_SIZE];

    private int size;
    private boolean full;

    /**
     * An empty table.
     *
     * @param limit most different keys held
     */
    public KeyTable(long limit) {
        this.limit = limit;
    }

    /**
     * Remembers the row of a key.
     *
     * @param row from 1
     * @return the row in which it stood before; 0 for a new key
     */
    long put(KeyDigest key, long row) {
        int slot = slot(key.high(), key.low());
        long before = rows[slot];
        if (before == 0) {
            if (size >= limit) {
                full = true;
                return 0;
            }
            highs[slot] = key.high();
            lows[slot] = key.low();
            size++;
        }
        rows[slot] = row;
        if (size > rows.length / 4 * 3) {
            grow();
        }
        return before;
    }

    /** Whether the key has been seen. */
    boolean contains(long high, long low) {
        return rows[slot(high, low)] != 0;
    }

    /** Whether keys were passed over because there were too many. */
    boolean isFull() {
        return full;
    }

    /** Most different keys held. */
    long limit() {
        return limit;
    }

    /** The slot of the key, or the free one that it would take. */
    private int slot(long high, long low) {
        int mask = rows.length - 1;
        int slot = (int) low & mask;
        while (rows[slot] != 0 && (highs[slot] != high || lows[slot] != low)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHighs = highs;
        long[] oldLows = lows;
        long[] oldRows = rows;
        highs = new long[oldRows.length * 2];
        lows = new long[oldRows.length * 2];
        rows = new long[oldRows.length * 2];
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != 0) {
                int slot = slot(oldHighs[i], oldLows[i]);
                highs[slot] = oldHighs[i];
                lows[slot] = oldLows[i];
                rows[slot] = oldRows[i];
            }
        }
    }
}
