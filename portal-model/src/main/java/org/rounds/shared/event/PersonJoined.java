package org.rounds.shared.event;

/**
 * A person can use Rounds from now on, or is known as the author of history. Fired again when one
 * becomes the other.
 *
 * @param staff false for guests and for authors of history, who do not read what all staff read
 */
public record PersonJoined(long personId, String displayName, String handle, boolean staff) {}
