package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import org.rounds.activity.model.ReactionKind;
import org.rounds.activity.service.Activities;
import org.rounds.discussion.service.ArchivedComment;
import org.rounds.mustread.service.ArchivedMustRead;
import org.rounds.mustread.service.MustReadIssuer;
import org.rounds.poll.service.CreatePoll;
import org.rounds.shared.model.TextForm;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.ImportOutcome;
import org.rounds.stream.model.Stream;
import org.rounds.stream.service.Streams;

/**
 * Imports content of archives for jobs. Authors, times and threads are kept, nobody is notified,
 * and later changes by people are not overwritten.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ActivityIntake {

    @Inject private Activities activities;
    @Inject private ArchiveFollower follower;
    @Inject private ArchivedPosts posts;
    @Inject private ArchivedReplies replies;
    @Inject private ArchivedDetails details;
    @Inject private Streams streams;
    @Inject private MustReadIssuer mustReads;

    /**
     * Stores a plain-text activity, or updates a stored one from its archive.
     *
     * @param streamAddress of its home stream: {@code everyone} or {@code workspace/ID}
     */
    public ImportOutcome activity(ArchivedActivity said, String streamAddress, String kind) {
        return activity(said, TextForm.PLAIN, streamAddress, kind);
    }

    /** The same for a text in another form. */
    public ImportOutcome activity(
            ArchivedActivity said, TextForm form, String streamAddress, String kind) {
        return posts.store(said, form, streamAddress, kind);
    }

    /**
     * Outcome of {@link #activity} without executing it.
     *
     * @param streamAddress null if the stream does not exist yet
     */
    public ImportOutcome foresee(ArchivedActivity said, String streamAddress) {
        return posts.foresee(said, streamAddress);
    }

    /**
     * Stores a plain-text comment in its thread, which has to be stored before, or updates a stored
     * one from its archive. Refused if its thread is unknown or in another stream.
     *
     * @param streamAddress stream according to the archive; null for the stream of its thread
     */
    public ImportOutcome comment(ArchivedComment said, String streamAddress) {
        return comment(said, TextForm.PLAIN, streamAddress);
    }

    /** The same for a text in another form. */
    public ImportOutcome comment(ArchivedComment said, TextForm form, String streamAddress) {
        return replies.store(said, form, streamAddress);
    }

    /** Outcome of {@link #comment} without executing it. */
    public ImportOutcome foresee(ArchivedComment said, String streamAddress) {
        return replies.foresee(said, streamAddress);
    }

    /** Deletes a stored activity or comment that was deleted in its archive. */
    public ImportOutcome remove(ArchivedRemoval said) {
        return activities
                .archived(said.system(), said.externalId())
                .map(known -> follower.remove(said, known))
                .orElse(ImportOutcome.UNCHANGED);
    }

    /** Outcome of {@link #remove} without executing it. */
    public ImportOutcome foresee(ArchivedRemoval said) {
        return activities
                .archived(said.system(), said.externalId())
                .filter(follower::isShown)
                .map(known -> ImportOutcome.UPDATED)
                .orElse(ImportOutcome.UNCHANGED);
    }

    /** Accepts a stored comment as the answer to its activity. */
    public void accept(String system, String commentExternalId) {
        details.accept(system, commentExternalId);
    }

    /** Makes a stored announcement a must-read for an audience. */
    public void mustRead(String system, String externalId, ArchivedMustRead said) {
        details.mustRead(system, externalId, said);
    }

    /** Stores the acknowledgement of a stored must-read by a person. */
    public void acknowledgement(
            String system, String externalId, String personExternalId, Instant when) {
        details.acknowledgement(system, externalId, personExternalId, when);
    }

    /** Adds a poll to a stored activity. */
    public void poll(String system, String externalId, CreatePoll wish) {
        details.poll(system, externalId, wish);
    }

    /** Stores a person's vote for an option of a stored poll, by its position from 1. */
    public void vote(String system, String externalId, String personExternalId, int place) {
        details.vote(system, externalId, personExternalId, place);
    }

    /**
     * Stores the people whom a stored activity is about.
     *
     * @param value a short text of the kind; null for a kind about one person, without a text
     */
    public void about(
            String system, String externalId, String value, Collection<String> personExternalIds) {
        details.about(system, externalId, value, personExternalIds);
    }

    /**
     * Returns the address of a department, site or role as an audience; creates its stream if
     * missing.
     */
    public String audience(String kind, String name) {
        return mustReads.audienceOf(kind, name);
    }

    /** Stores a reaction to a stored activity or comment. */
    public void reaction(
            String system, String itemExternalId, String personExternalId, ReactionKind kind) {
        details.reaction(system, itemExternalId, personExternalId, kind);
    }

    /** Address of the stream of all staff, created by the first import. */
    public String everyone() {
        streams.staffStream(Stream.EVERYONE, "Everyone", "/");
        return Stream.EVERYONE;
    }

    /** Marks everything before that time as read for everybody. */
    public void markReadBefore(Instant moment) {
        streams.markRead(TimeOrderedId.firstOf(moment));
    }
}
