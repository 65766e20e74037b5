package org.rounds.importfile.service;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops a record that never ends, such as one with a quote left open, before it fills the memory.
 */
final class RecordLimitReader extends FilterReader {

    /** Characters that may be read for one record, the parser's read-ahead included. */
    static final int LIMIT = 2_000_000;

    private int sinceRecord;

    RecordLimitReader(Reader source) {
        super(source);
    }

    /** To be called whenever a record is complete. */
    void recordComplete() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        count(1);
        return character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(Math.max(n, 0));
        return n;
    }

    private void count(int characters) throws IOException {
        sinceRecord += characters;
        if (sinceRecord > LIMIT) {
            throw new IOException("record longer than " + LIMIT + " characters");
        }
    }
}
