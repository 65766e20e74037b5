package org.rounds.importfile.service;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops an endless record, such as one with an unclosed quote, before it fills the memory. Reading
 * then fails, and {@link #isExceeded} distinguishes that from other failures.
 */
public final class RecordLimitReader extends FilterReader {

    /** Maximum number of characters read for one record, including read-ahead of the parser. */
    public static final int LIMIT = 2_000_000;

    /** A larger buffer would read several records at once. */
    private static final int READ_AHEAD = 8192;

    private final int limit;
    private int sinceRecord;
    private boolean exceeded;

    /** Limits records to {@link #LIMIT} characters. */
    public RecordLimitReader(Reader source) {
        this(source, LIMIT);
    }

    /**
     * @param limit maximum number of characters read for one record
     */
    public RecordLimitReader(Reader source, int limit) {
        super(source);
        this.limit = limit;
    }

    /** Must be called after each complete record. */
    public void recordComplete() {
        sinceRecord = 0;
    }

    /** Whether a record exceeded the limit. */
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
