package org.rounds.activity.service;

/**
 * Something that the caller has muted.
 *
 * @param kind {@code thread}, {@code person}, {@code workspace} or {@code audience}
 * @param name of the person or the workspace; for a conversation, of its author
 * @param url its page below the application
 */
public record MutedItem(String kind, Long id, String name, String url) {}
