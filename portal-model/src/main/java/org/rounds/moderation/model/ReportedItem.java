package org.rounds.moderation.model;

/**
 * What a report is about.
 *
 * @param commentId the comment that is meant; null for the activity itself
 * @param streamId the stream in which it stands
 * @param authorId who wrote it
 */
public record ReportedItem(long activityId, Long commentId, long streamId, long authorId) {}
