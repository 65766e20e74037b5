package org.rounds.workspace.service;

import java.time.Instant;

/**
 * A join request as the person who made it sees it.
 *
 * @param message plain text; null for none
 */
public record OwnRequest(
        Long workspaceId, String slug, String name, String message, Instant askedAt) {}
