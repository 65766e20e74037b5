package org.rounds.discussion.web;

/** A reaction to an activity or a comment. */
public record ReactionBody(String kind) {}
