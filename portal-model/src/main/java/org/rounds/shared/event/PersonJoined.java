package org.rounds.shared.event;

/**
 * A person was activated, or became known as the author of history. Fired again when one becomes
 * the other.
 *
 * @param staff false for guests and for authors of history, who do not read the streams of all
 *     staff
 */
public record PersonJoined(long personId, String displayName, String handle, boolean staff) {}
