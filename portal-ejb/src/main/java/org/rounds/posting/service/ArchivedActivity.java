package org.rounds.posting.service;

import java.time.Instant;

/**
 * A thread starter of another network, to be imported with its author and time.
 *
 * @param system the network of all ids
 * @param externalId id of the message
 * @param workspaceExternalId id of its group, or null if it was written to everyone
 * @param authorExternalId id of the author
 * @param title at most 200 characters, or null
 * @param text 1 to 20,000 characters without control characters; mentions have the form {@code
 *     [[user:ID]]}
 * @param createdAt when it was written
 * @param closed whether the thread takes no more comments
 */
public record ArchivedActivity(
        String system,
        String externalId,
        String workspaceExternalId,
        String authorExternalId,
        String title,
        String text,
        Instant createdAt,
        boolean closed) {}
