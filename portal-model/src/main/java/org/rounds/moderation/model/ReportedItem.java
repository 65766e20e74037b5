package org.rounds.moderation.model;

/**
 * The reported item.
 *
 * @param commentId the reported comment; null for the activity itself
 * @param streamId its stream
 * @param authorId its author
 */
public record ReportedItem(long activityId, Long commentId, long streamId, long authorId) {}
