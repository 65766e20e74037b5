package org.rounds.shared.service;

import java.util.Optional;

/** Finds the active person behind a signed-in name; the people feature provides it. */
public interface CallerDirectory {

    /**
     * @param handle name of the caller's principal
     * @param admin whether the caller holds the role {@code admin}
     * @return empty if there is no such person, or they may not use Rounds any more
     */
    Optional<Caller> find(String handle, boolean admin);
}
