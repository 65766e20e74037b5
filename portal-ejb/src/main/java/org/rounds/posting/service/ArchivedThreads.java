package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.rounds.activity.service.Activities;
import org.rounds.discussion.service.ArchivedComment;
import org.rounds.shared.service.Caller;
import org.rounds.stream.service.Streams;

/** Finds the stored thread in which a reply of an archive stands. */
@ApplicationScoped
class ArchivedThreads {

    @Inject private Activities activities;
    @Inject private Streams streams;

    /**
     * The thread of a reply; empty if it is not stored, or stands in another place than the reply.
     *
     * @param streamAddress where the reply stood; null for the place of its thread
     */
    Optional<ArchivedThread> find(ArchivedComment said, String streamAddress) {
        return Stream.of(said.parentExternalId(), said.activityExternalId())
                .flatMap(Stream::ofNullable)
                .flatMap(id -> activities.findArchived(said.system(), id).stream())
                .flatMap(id -> below(id).stream())
                .findFirst()
                .filter(thread -> streamAddress == null || streamAddress.equals(thread.address()));
    }

    /** The address of the place of an activity. */
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
     * Where a reply comes to stand.
     *
     * @param parentId the comment above it; null below the activity itself
     * @param address of the place
     */
    record ArchivedThread(long activityId, Long parentId, String address) {}
}
