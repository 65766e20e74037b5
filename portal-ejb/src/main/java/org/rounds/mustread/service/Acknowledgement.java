package org.rounds.mustread.service;

import java.time.Instant;
import java.util.List;
import org.rounds.shared.model.Named;
import org.rounds.stream.service.Audience;

/**
 * A must-read from the caller's view.
 *
 * @param version the revision to acknowledge; incremented by every significant change
 * @param dueAt due date of the caller; for callers outside of the audience, the general one
 * @param state {@code open}, {@code due-soon} (within 48 hours), {@code late}, {@code done} or
 *     {@code exempt}; null outside of the audience
 * @param mine the newest revision that the caller acknowledged; null for none
 * @param audience audiences, by their names at the time of issue
 * @param unit progress of the caller's department; null outside of the audience, or without a
 *     department
 * @param signedOffAt when its record was closed; null while open
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

    /** Whether the caller acknowledged an earlier revision and has to acknowledge again. */
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

    /** Progress of a department. */
    public record UnitProgress(Named department, int done, int total) {}

    /**
     * The caller's rights.
     *
     * @param record see who acknowledged
     * @param oversee exempt people and sign the record off
     */
    public record May(boolean acknowledge, boolean record, boolean oversee) {}
}
