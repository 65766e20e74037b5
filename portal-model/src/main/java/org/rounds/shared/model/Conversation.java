package org.rounds.shared.model;

/**
 * Groups notifications about one subject: an activity with its comments, a workspace with its
 * membership changes, a person with their followers.
 *
 * @param type subject type of a notification kind: 1 to 10 lower-case letters, for example {@code
 *     activity}
 * @param id of the subject
 */
public record Conversation(String type, long id) {}
