package org.rounds.activity.service;

/**
 * Something that the caller does not want to see at home.
 *
 * @param kind {@code thread}, {@code person}, {@code workspace} or {@code audience}
 * @param name of the person or the room; for a conversation, who began it
 * @param url its page below the application
 */
public record MutedItem(String kind, Long id, String name, String url) {}
