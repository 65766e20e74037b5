package org.rounds.importfile.service;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one row, so that the row is left out once and every fault is told. */
public final class RowFaults {

    private final int row;
    private final String file;
    private final List<RowFault> found = new ArrayList<>();
    private final List<RowFault> notes = new ArrayList<>();

    public RowFaults(int row) {
        this.row = row;
        file = "";
    }

    /** For a row of one file among several, which the texts then name. */
    public RowFaults(int row, String fileName) {
        this.row = row;
        file = fileName;
    }

    /**
     * Remembers something that leaves the row out.
     *
     * @param key the kind of fault
     * @param textKey of the sentence that says it
     * @param arguments what the sentence names
     */
    public void add(String field, String key, String textKey, Object... arguments) {
        found.add(fault(field, key, textKey, arguments));
    }

    /** Remembers something that is worth telling but does not leave the row out. */
    public void note(String field, String key, String textKey, Object... arguments) {
        notes.add(fault(field, key, textKey, arguments));
    }

    private RowFault fault(String field, String key, String textKey, Object... arguments) {
        return new RowFault(row, field, key, FaultText.of(textKey, arguments).in(file));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * The value, after a look at its length; at most {@link CleanText#MAX_LINE} characters are
     * allowed.
     */
    public String limited(String field, String value) {
        return limited(field, value, CleanText.MAX_LINE);
    }

    /** The value, after a look at its length. */
    public String limited(String field, String value, int most) {
        if (value != null && value.length() > most) {
            add(field, "too-long", "fault.too-long", most);
        }
        return value;
    }

    /** Hands the item of the row over if there is no fault, and reports what is to be told. */
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
