package org.rounds.importfile.service;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops a record that never ends, such as one with a quote left open, before it fills the memory.
 * Reading fails then, and {@link #isExceeded} tells that from other failures.
 */
public final class RecordLimitReader extends FilterReader {

    /** Characters that may be read for one record, the parser's read-ahead included. */
    public static final int LIMIT = 2_000_000;

    /** A parser with a large buffer would else read several records at once. */
    private static final int READ_AHEAD = 8192;

    private final int limit;
    private int sinceRecord;
    private boolean exceeded;

    /** Lets records have {@link #LIMIT} characters. */
    public RecordLimitReader(Reader source) {
        this(source, LIMIT);
    }

    /**
     * @param limit characters that may be read for one record
     */
    public RecordLimitReader(Reader source, int limit) {
        super(source);
        this.limit = limit;
    }

    /** To be called whenever a record is complete. */
    public void recordComplete() {
        sinceRecord = 0;
    }

    /** Whether a record was longer than the limit. */
    public boolean isExceeded() {
        return exceeded;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        count(1);
        return character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, Math.min(length, READ_AHEAD));
        count(Math.max(n, 0));
        return n;
    }

    private void count(int characters) throws IOException {
        sinceRecord += characters;
        if (sinceRecord > limit) {
            exceeded = true;
            throw new IOException("record longer than " + limit + " characters");
        }
    }
}
