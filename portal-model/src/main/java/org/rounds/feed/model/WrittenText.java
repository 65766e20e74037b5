package org.rounds.feed.model;

/**
 * A text as its author wrote it and as it is shown.
 *
 * @param source Markdown, 1 to 20,000 characters
 * @param html sanitised HTML made from it
 */
public record WrittenText(String source, String html) {}
