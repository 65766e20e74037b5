package org.rounds.shared.event;

/**
 * A workspace's team is done, or takes it up again.
 *
 * @param archived whether writing has ended
 */
public record WorkspaceArchived(long workspaceId, boolean archived) {}
