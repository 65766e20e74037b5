package org.rounds.shared.event;

/**
 * A must-read asks its readers, the first time or again.
 *
 * @param address of the stream in which it stands
 * @param again whether it was changed, so that those are told once more who know of it
 */
public record MustReadAsked(long activityId, String address, long issuerId, boolean again) {}
