package org.rounds.discussion.service;

import java.time.Instant;

/**
 * A reply of an older network. Threads there may be many levels deep, here they have two: a comment
 * is either a top comment or stands under one, and remembers what it really answered.
 *
 * @param system the network all ids belong to
 * @param externalId the message's id there
 * @param workspaceExternalId the group it was written in, or null for that of its thread
 * @param activityExternalId the thread starter's id, or null when an earlier upload brought that
 * @param parentExternalId null for a top comment of a known starter, otherwise the id of a message
 *     of the thread under which it stands: a comment, or the starter itself
 * @param sourceParentExternalId the message it answered in the older network; that one may itself
 *     not be imported
 * @param authorExternalId the author's id there
 * @param text 1 to 20,000 characters without control characters; mentions stay as {@code
 *     [[user:ID]]}
 * @param createdAt when it was written
 */
public record ArchivedComment(
        String system,
        String externalId,
        String workspaceExternalId,
        String activityExternalId,
        String parentExternalId,
        String sourceParentExternalId,
        String authorExternalId,
        String text,
        Instant createdAt) {}
