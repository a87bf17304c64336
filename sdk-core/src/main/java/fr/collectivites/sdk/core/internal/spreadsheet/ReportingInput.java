package fr.collectivites.sdk.core.internal.spreadsheet;

import fr.collectivites.sdk.core.problem.ProblemSink;
import java.io.FilterInputStream;
import java.io.IOException;

/** Text out of a compressed file: where it is broken or expands without end, it is reported and taken for the end. */
final class ReportingInput extends FilterInputStream {

    private final GuardedInput guarded;
    private final String part;
    private final ProblemSink sink;
    private boolean ended;

    ReportingInput(GuardedInput guarded, String part, ProblemSink sink) {
        super(guarded);
        this.guarded = guarded;
        this.part = part;
        this.sink = sink;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        try {
            return guarded.read(target, offset, length);
        } catch (IOException e) {
            SheetFault fault = ExpandedContent.faultOf(e, guarded, part);
            ended = true;
            sink.accept(fault.problem());
            return -1;
        }
    }
}
