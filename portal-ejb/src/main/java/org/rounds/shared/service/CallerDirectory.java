package org.rounds.shared.service;

import java.util.Optional;
import java.util.Set;

/** Finds the active person behind a signed-in name; the people feature provides it. */
public interface CallerDirectory {

    /**
     * @param handle name of the caller's principal
     * @param roles what the caller holds of {@link Roles}
     * @return empty if there is no such person, or they may not use Rounds any more
     */
    Optional<Caller> find(String handle, Set<String> roles);
}
