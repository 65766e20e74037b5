package org.rounds.workspace.service;

import java.time.Instant;

/**
 * A group of another network, to be imported as a workspace without an owner, listed for adoption.
 *
 * @param system the source network, such as {@code engage}
 * @param externalId id of the group
 * @param name display name; not unique
 * @param purpose description of the group, or null
 * @param privateGroup whether the workspace becomes private instead of open
 * @param deleted whether the group was deleted; its workspace is archived
 * @param createdAt when the group was created, or null if unknown
 */
public record ArchivedWorkspace(
        String system,
        String externalId,
        String name,
        String purpose,
        boolean privateGroup,
        boolean deleted,
        Instant createdAt) {}
