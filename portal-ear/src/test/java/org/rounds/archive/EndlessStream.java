package org.rounds.archive;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A stream of many meaningless bytes. */
final class EndlessStream extends InputStream {

    private static final byte[] LINE = "a,b,c\n".getBytes(StandardCharsets.US_ASCII);

    private final long size;
    private long at;

    EndlessStream(long size) {
        this.size = size;
    }

    @Override
    public int read() {
        return at == size ? -1 : LINE[(int) (at++ % LINE.length)];
    }
}
