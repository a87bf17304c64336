package fr.collectivites.sdk.opendata.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is copied to a stream while it is read, so that what is judged is what was copied. */
final class InputCopy extends FilterInputStream {

    private final OutputStream copy;

    InputCopy(Path file, OutputStream copy) throws IOException {
        super(Files.newInputStream(file));
        this.copy = copy;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            copy.write(b);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (n > 0) {
            copy.write(buffer, offset, n);
        }
        return n;
    }
}
