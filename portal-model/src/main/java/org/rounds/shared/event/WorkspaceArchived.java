package org.rounds.shared.event;

/**
 * A workspace was archived or reopened.
 *
 * @param archived whether it is read-only now
 */
public record WorkspaceArchived(long workspaceId, boolean archived) {}
