package org.rounds.mustread.service;

import java.time.Instant;
import java.util.List;
import org.rounds.shared.model.Named;
import org.rounds.stream.service.Audience;

/**
 * What a must-read asks of the caller, and what they did.
 *
 * @param version the revision that has to be acknowledged; rises with every change that matters
 * @param dueAt until when the caller has time; for whom it is not meant, until when all have
 * @param state {@code open}, {@code due-soon} (within 48 hours), {@code late}, {@code done} or
 *     {@code exempt}; null for whom it is not meant
 * @param mine the newest revision that the caller acknowledged; null if they did not
 * @param audience for whom it was issued, by the names of that day
 * @param unit how far the caller's own department is; null for whom it is not meant, or who has
 *     none
 * @param signedOffAt when its record was closed; null while it is open
 */
public record Acknowledgement(
        int version,
        Instant dueAt,
        String state,
        Mine mine,
        List<Audience> audience,
        UnitProgress unit,
        Instant signedOffAt,
        May may) {

    /** Whether the caller acknowledged a former revision, and is asked anew. */
    public boolean askedAgain() {
        return mine != null && mine.version() < version;
    }

    /** Whether the caller is exempt from reading it. */
    public boolean exempt() {
        return "exempt".equals(state);
    }

    /** Whether nothing more is asked of the caller. */
    public boolean settled() {
        return exempt() || "done".equals(state);
    }

    /** When the caller acknowledged any version of it; null for never. */
    public Instant acknowledgedAt() {
        return mine == null ? null : mine.at();
    }

    /** Whether the caller should have acknowledged by now. */
    public boolean late() {
        return "late".equals(state);
    }

    /** Whether the caller is late, or soon will be. */
    public boolean urgent() {
        return "late".equals(state) || "due-soon".equals(state);
    }

    /** A revision that the caller acknowledged. */
    public record Mine(int version, Instant at) {}

    /** How far a department is. */
    public record UnitProgress(Named department, int done, int total) {}

    /**
     * What the caller may do with it.
     *
     * @param record sees who acknowledged
     * @param oversee exempts people and signs the record off
     */
    public record May(boolean acknowledge, boolean record, boolean oversee) {}
}
