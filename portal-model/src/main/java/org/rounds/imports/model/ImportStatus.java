package org.rounds.imports.model;

import java.util.Locale;

/** Where an import stands. */
public enum ImportStatus {
    QUEUED,
    RUNNING,
    /** An administrator ended it early; what was stored until then stays. */
    STOPPED,
    DONE,
    /**
     * The file was refused as a whole, or the import broke off; what was stored until then stays.
     */
    FAILED;

    /** The word in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
