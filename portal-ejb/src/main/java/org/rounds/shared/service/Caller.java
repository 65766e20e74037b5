package org.rounds.shared.service;

import java.util.Set;

/**
 * The person who calls a use case, or the system itself.
 *
 * @param personId id of the person; 0 for the system
 * @param staff whether the caller reads what all staff read; a guest does not
 * @param roles what the caller holds beyond that, of {@link Roles}
 */
public record Caller(
        long personId, String handle, String displayName, boolean staff, Set<String> roles) {

    /** Jobs and timers. */
    public static final Caller SYSTEM =
            new Caller(0, "system", "system", false, Set.of(Roles.ADMIN));

    /** Whether the caller administers Rounds, which opens no content. */
    public boolean admin() {
        return roles.contains(Roles.ADMIN);
    }

    /** Whether the caller looks after what concerns the whole hospital. */
    public boolean communityManager() {
        return roles.contains(Roles.COMMUNITY_MANAGER);
    }
}
