package org.rounds.shared.event;

/** A workspace was renamed. */
public record WorkspaceRenamed(long workspaceId, String slug, String name) {}
