package org.rounds.shared.event;

/**
 * A must-read asks its readers to acknowledge, for the first time or again.
 *
 * @param address of the announcement's stream
 * @param again whether it is a new revision, so that readers who were notified before are notified
 *     again
 */
public record MustReadAsked(long activityId, String address, long issuerId, boolean again) {}
