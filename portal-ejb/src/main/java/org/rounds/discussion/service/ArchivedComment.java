package org.rounds.discussion.service;

import java.time.Instant;

/**
 * A reply of another network. Threads there can have many levels, here two: a comment is either a
 * top comment or under one, and keeps the id of what it replied to.
 *
 * @param system the network of all ids
 * @param externalId id of the message
 * @param workspaceExternalId id of its group, or null for that of its thread
 * @param activityExternalId id of the thread starter, or null if an earlier upload contained it
 * @param parentExternalId null for a top comment of a known starter, otherwise the id of its parent
 *     in the thread: a comment, or the starter itself
 * @param sourceParentExternalId id of the message it replied to in the source network, which may
 *     not be imported
 * @param authorExternalId id of the author
 * @param text 1 to 20,000 characters without control characters; mentions have the form {@code
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
