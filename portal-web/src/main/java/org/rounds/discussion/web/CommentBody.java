package org.rounds.discussion.web;

/**
 * A comment or reply.
 *
 * @param parentId the comment to reply to; null for none
 */
public record CommentBody(String text, Long parentId) {}
