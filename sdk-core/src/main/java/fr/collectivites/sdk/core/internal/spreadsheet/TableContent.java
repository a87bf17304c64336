package fr.collectivites.sdk.core.internal.spreadsheet;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of a file come from. Each call opens them anew. */
public interface TableContent {

    /** From the beginning to the end. */
    InputStream stream() throws IOException, SheetFault;

    /** At any place. */
    SeekableBytes bytes() throws IOException, SheetFault;
}
