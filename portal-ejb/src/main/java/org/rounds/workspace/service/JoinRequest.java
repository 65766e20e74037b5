package org.rounds.workspace.service;

import java.time.Instant;
import org.rounds.people.service.PersonBrief;

/**
 * A join request.
 *
 * @param message of the person, plain text; null for none
 */
public record JoinRequest(PersonBrief person, String message, Instant askedAt) {

    /**
     * A join request as the person who made it sees it.
     *
     * @param message plain text; null for none
     */
    public record Own(
            Long workspaceId, String slug, String name, String message, Instant askedAt) {}
}
