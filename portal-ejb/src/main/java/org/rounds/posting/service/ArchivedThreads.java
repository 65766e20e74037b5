package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.rounds.activity.service.Activities;
import org.rounds.discussion.service.ArchivedComment;
import org.rounds.shared.service.Caller;
import org.rounds.stream.service.Streams;

/** Finds the stored thread of a reply from an archive. */
@ApplicationScoped
class ArchivedThreads {

    @Inject private Activities activities;
    @Inject private Streams streams;

    /**
     * The thread of a reply; empty if it is not stored, or in another stream.
     *
     * @param streamAddress stream of the reply; null for the stream of its thread
     */
    Optional<ArchivedThread> find(ArchivedComment said, String streamAddress) {
        return Stream.of(said.parentExternalId(), said.activityExternalId())
                .flatMap(Stream::ofNullable)
                .flatMap(id -> activities.findArchived(said.system(), id).stream())
                .flatMap(id -> below(id).stream())
                .findFirst()
                .filter(thread -> streamAddress == null || streamAddress.equals(thread.address()));
    }

    /** Address of the home stream of an activity. */
    String address(long activityId) {
        long stream = activities.activity(activityId).orElseThrow().streamId();
        return streams.place(Caller.SYSTEM, stream).orElseThrow().address();
    }

    private Optional<ArchivedThread> below(long itemId) {
        Optional<ArchivedThread> starter =
                activities
                        .activity(itemId)
                        .map(activity -> new ArchivedThread(itemId, null, address(itemId)));
        return starter.isPresent()
                ? starter
                : activities
                        .comment(itemId)
                        .map(
                                comment ->
                                        new ArchivedThread(
                                                comment.activityId(),
                                                comment.isReply() ? comment.parentId() : itemId,
                                                address(comment.activityId())));
    }

    /**
     * The position of a reply.
     *
     * @param parentId the comment above it; null for a direct comment on the activity
     * @param address of the stream
     */
    record ArchivedThread(long activityId, Long parentId, String address) {}
}
