package org.rounds.feed.service;

/**
 * A reason of an activity's position in the order by relevance.
 *
 * @param key {@code must-read}, {@code mention}, {@code followed}, {@code department}, {@code
 *     room}, {@code question}, {@code discussed} or {@code new}
 * @param text name of the place, or number, for the message; empty for none
 */
public record RelevanceReason(String key, String text) {}
