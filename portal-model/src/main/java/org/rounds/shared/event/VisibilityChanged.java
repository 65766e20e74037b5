package org.rounds.shared.event;

import org.rounds.shared.model.Visibility;

/** Another circle may read a workspace from now on. */
public record VisibilityChanged(long workspaceId, Visibility visibility) {}
