package org.rounds.shared.model;

/**
 * What things that people are told of belong together by: an activity with its comments, a
 * workspace with who comes and goes, a person with who follows them.
 *
 * @param type of a kind of notifications: 1 to 10 small letters, for example {@code activity}
 * @param id of its subject
 */
public record Conversation(String type, long id) {}
