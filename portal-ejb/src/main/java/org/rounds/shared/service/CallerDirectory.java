package org.rounds.shared.service;

import java.util.Optional;
import java.util.Set;

/** Finds the active person of a signed-in name; implemented by the people feature. */
public interface CallerDirectory {

    /**
     * @param handle name of the caller's principal
     * @param roles of {@link Roles}
     * @return empty if there is no such person, or the person is deactivated
     */
    Optional<Caller> find(String handle, Set<String> roles);
}
