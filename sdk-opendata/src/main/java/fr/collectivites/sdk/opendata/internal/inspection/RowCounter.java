package fr.collectivites.sdk.opendata.internal.inspection;

/**
 * Counts the records of a CSV or TSV file by their bytes, which works for every encoding that extends ASCII. A quote
 * opens only at the start of a cell: a stray one in the middle must not swallow the rest of the file. Records that hold
 * nothing but separators, quotes and spaces do not count.
 */
public final class RowCounter {

    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    private long records;
    private boolean inQuotes;
    private boolean cellStart = true;
    private boolean afterQuote;
    private boolean filled;
    private int lead;

    /** Takes the next bytes. */
    public void take(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (lead < BYTE_ORDER_MARK.length) {
                if ((b & 0xFF) == BYTE_ORDER_MARK[lead]) {
                    lead++;
                    continue;
                }
                lead = BYTE_ORDER_MARK.length;
            }
            take(b);
        }
    }

    private void take(byte b) {
        if (inQuotes) {
            if (b == '"') {
                inQuotes = false;
                afterQuote = true;
            } else {
                filled = true;
            }
        } else if (b == '\n' || b == '\r') {
            end();
        } else if (b == '"') {
            inQuotes = cellStart || afterQuote;
            filled |= afterQuote || !cellStart;
            cellStart = false;
            afterQuote = false;
        } else if (b == ';' || b == ',' || b == '\t' || b == '|') {
            cellStart = true;
            afterQuote = false;
        } else if (b != ' ') {
            filled = true;
            cellStart = false;
            afterQuote = false;
        }
    }

    private void end() {
        records += filled ? 1 : 0;
        filled = false;
        cellStart = true;
        afterQuote = false;
    }

    /** Number of records less one for the header, once all bytes were taken. */
    public long dataRows() {
        end();
        return Math.max(0, records - 1);
    }
}
