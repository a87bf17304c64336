package fr.collectivites.sdk.core.internal.spreadsheet;

import fr.collectivites.sdk.core.problem.ProblemSink;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * A file out of a compressed one: streamed where it is text, in memory where it must be read at any place.
 *
 * @param name of the file
 * @param expansion expands it
 * @param documentBytes most that is held in memory
 * @param sink takes the finding when the text breaks off
 */
record ExpandedContent(String name, Expansion expansion, long documentBytes, ProblemSink sink) implements TableContent {

    /** Expands from the beginning. */
    @FunctionalInterface
    interface Expansion {
        GuardedInput open() throws IOException, SheetFault;
    }

    @Override
    public InputStream stream() throws IOException, SheetFault {
        return new ReportingInput(expansion.open(), name, sink);
    }

    @Override
    public SeekableBytes bytes() throws IOException, SheetFault {
        GuardedInput in = expansion.open();
        try (in) {
            byte[] all = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, documentBytes + 1));
            if (all.length > documentBytes) {
                throw SheetFault.limit("too-large", documentBytes);
            }
            return SeekableBytes.of(all);
        } catch (IOException e) {
            throw faultOf(e, in, name);
        }
    }

    /** What is broken, if it is the content; throws on what is a failure of the source. */
    static SheetFault faultOf(IOException e, GuardedInput in, String part) throws IOException {
        SheetFault fault = in.fault();
        if (fault != null) {
            return fault;
        }
        if (e instanceof ZipException || e instanceof EOFException) {
            return SheetFault.corrupt(part, e);
        }
        throw e;
    }
}
