package org.rounds.posting.service;

import java.time.Instant;

/**
 * A thread starter of an older network that is to become an activity with its own author and time.
 *
 * @param system the network all ids belong to
 * @param externalId the message's id there
 * @param workspaceExternalId the group it was written in, or null when it was written to everyone
 * @param authorExternalId the author's id there
 * @param title what stood above the text, at most 200 characters, or null
 * @param text 1 to 20,000 characters without control characters; mentions stay as {@code
 *     [[user:ID]]}
 * @param createdAt when it was written
 * @param closed true when the thread takes no more comments
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
