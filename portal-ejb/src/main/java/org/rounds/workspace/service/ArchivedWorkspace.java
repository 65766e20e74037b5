package org.rounds.workspace.service;

import java.time.Instant;

/**
 * A group of an older network that is to become a workspace without an owner, listed for adoption.
 *
 * @param system the network it comes from, such as {@code engage}
 * @param externalId the group's id there
 * @param name the name shown to people; not unique
 * @param purpose the group's description, or null
 * @param privateGroup true when the room must become private; otherwise it becomes open
 * @param deleted true when the group is no more: its room is archived
 * @param createdAt when the group was made, or null when the export does not say
 */
public record ArchivedWorkspace(
        String system,
        String externalId,
        String name,
        String purpose,
        boolean privateGroup,
        boolean deleted,
        Instant createdAt) {}
