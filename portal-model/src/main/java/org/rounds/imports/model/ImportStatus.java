package org.rounds.imports.model;

import java.util.Locale;

/** State of an import. */
public enum ImportStatus {
    QUEUED,
    RUNNING,
    /** Stopped by an administrator; what was stored before stays. */
    STOPPED,
    DONE,
    /** The file was refused or the import failed; what was stored before stays. */
    FAILED;

    /** The API value. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
