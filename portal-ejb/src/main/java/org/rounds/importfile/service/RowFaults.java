package org.rounds.importfile.service;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one row, so that the row is left out once and every fault is reported. */
public final class RowFaults {

    private final int row;
    private final String file;
    private final List<RowFault> found = new ArrayList<>();
    private final List<RowFault> notes = new ArrayList<>();

    public RowFaults(int row) {
        this.row = row;
        file = "";
    }

    /** For a row of a file within an archive, which messages then name. */
    public RowFaults(int row, String fileName) {
        this.row = row;
        file = fileName;
    }

    /**
     * Adds a fault that leaves the row out.
     *
     * @param key type of fault
     * @param textKey message key
     * @param arguments message arguments
     */
    public void add(String field, String key, String textKey, Object... arguments) {
        found.add(fault(field, key, textKey, arguments));
    }

    /** Adds a notice that does not leave the row out. */
    public void note(String field, String key, String textKey, Object... arguments) {
        notes.add(fault(field, key, textKey, arguments));
    }

    private RowFault fault(String field, String key, String textKey, Object... arguments) {
        return new RowFault(row, field, key, FaultText.of(textKey, arguments).in(file));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** The value, after a length check against {@link CleanText#MAX_LINE}. */
    public String limited(String field, String value) {
        return limited(field, value, CleanText.MAX_LINE);
    }

    /** The value, after a length check. */
    public String limited(String field, String value, int most) {
        if (value != null && value.length() > most) {
            add(field, "too-long", "fault.too-long", most);
        }
        return value;
    }

    /** Hands the item over unless it has a fault, and reports faults and notices. */
    public void settle(ImportSink sink, Runnable handOver) {
        if (found.isEmpty()) {
            handOver.run();
        } else {
            reportTo(sink);
        }
        notes.forEach(sink::notice);
    }

    /** Reports the first fault as the one that leaves the row out and the others as notices. */
    public void reportTo(ImportSink sink) {
        sink.fault(found.get(0));
        found.stream().skip(1).forEach(sink::notice);
    }
}
