package org.rounds.shared.event;

/** A member marked a workspace as a favorite, or removed the mark. */
public record FavoriteChanged(long workspaceId, long personId, boolean favorite) {}
