package org.rounds.shared.event;

import org.rounds.shared.model.Visibility;

/** The visibility of a workspace changed. */
public record VisibilityChanged(long workspaceId, Visibility visibility) {}
