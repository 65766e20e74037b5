package org.rounds.discussion.web;

/**
 * A comment, or a reply to one.
 *
 * @param parentId the comment that is replied to; null for none
 */
public record CommentBody(String text, Long parentId) {}
