package org.rounds.shared.event;

import org.rounds.shared.model.Visibility;

/** A workspace was created. */
public record WorkspaceOpened(long workspaceId, String slug, String name, Visibility visibility) {}
