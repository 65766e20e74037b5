package org.rounds.shared.service;

/**
 * The person who calls a use case, or the system itself.
 *
 * @param personId id of the person; 0 for the system
 * @param staff whether the caller reads what all staff read; a guest does not
 * @param admin whether the caller administers Rounds, which opens no content
 */
public record Caller(
        long personId, String handle, String displayName, boolean staff, boolean admin) {

    /** Jobs and timers. */
    public static final Caller SYSTEM = new Caller(0, "system", "system", false, true);
}
