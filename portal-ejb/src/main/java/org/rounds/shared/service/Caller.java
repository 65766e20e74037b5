package org.rounds.shared.service;

import java.util.Set;

/**
 * The caller of a use case: a person or the system.
 *
 * @param personId id of the person; 0 for the system
 * @param staff whether the caller reads the streams of all staff; false for guests
 * @param roles additional roles, of {@link Roles}
 */
public record Caller(
        long personId, String handle, String displayName, boolean staff, Set<String> roles) {

    /** The caller of jobs and timers. */
    public static final Caller SYSTEM =
            new Caller(0, "system", "system", false, Set.of(Roles.ADMIN));

    /** Whether the caller is an administrator, which gives no access to content. */
    public boolean admin() {
        return roles.contains(Roles.ADMIN);
    }

    /** Whether the caller is a community manager of the whole hospital. */
    public boolean communityManager() {
        return roles.contains(Roles.COMMUNITY_MANAGER);
    }
}
