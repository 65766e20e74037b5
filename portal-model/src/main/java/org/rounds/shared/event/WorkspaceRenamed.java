package org.rounds.shared.event;

/** A workspace bears another name. */
public record WorkspaceRenamed(long workspaceId, String slug, String name) {}
