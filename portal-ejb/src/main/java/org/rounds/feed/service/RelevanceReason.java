package org.rounds.feed.service;

/**
 * Why something stands where it does in the order by relevance.
 *
 * @param key {@code must-read}, {@code mention}, {@code followed}, {@code department}, {@code
 *     room}, {@code question}, {@code discussed} or {@code new}
 * @param text name of the place or number that belongs to it; empty where nothing does
 */
public record RelevanceReason(String key, String text) {}
