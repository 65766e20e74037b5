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
 * The door by which jobs bring in what was written elsewhere. Authors, times and threads stay as
 * they were, nobody is told, and what its readers have made of it here stays.
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
     * Stores an activity of plain text, or lets a stored one follow its archive.
     *
     * @param streamAddress where it stood: {@code everyone} or {@code workspace/ID}
     */
    public ImportOutcome activity(ArchivedActivity said, String streamAddress, String kind) {
        return activity(said, TextForm.PLAIN, streamAddress, kind);
    }

    /** The same for a text of that form. */
    public ImportOutcome activity(
            ArchivedActivity said, TextForm form, String streamAddress, String kind) {
        return posts.store(said, form, streamAddress, kind);
    }

    /**
     * What {@link #activity} would do, without doing it.
     *
     * @param streamAddress null when the place is not there yet
     */
    public ImportOutcome foresee(ArchivedActivity said, String streamAddress) {
        return posts.foresee(said, streamAddress);
    }

    /**
     * Stores a comment of plain text in its thread, which has to be stored before, or lets a stored
     * one follow its archive. It is refused if its thread is not known or stands in another place.
     *
     * @param streamAddress where the archive says that it stood; null for the place of its thread
     */
    public ImportOutcome comment(ArchivedComment said, String streamAddress) {
        return comment(said, TextForm.PLAIN, streamAddress);
    }

    /** The same for a text of that form. */
    public ImportOutcome comment(ArchivedComment said, TextForm form, String streamAddress) {
        return replies.store(said, form, streamAddress);
    }

    /** What {@link #comment} would do, without doing it. */
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

    /** What {@link #remove} would do, without doing it. */
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

    /** Lets an audience acknowledge a stored announcement. */
    public void mustRead(String system, String externalId, ArchivedMustRead said) {
        details.mustRead(system, externalId, said);
    }

    /** Stores that somebody has acknowledged a stored must-read. */
    public void acknowledgement(
            String system, String externalId, String personExternalId, Instant when) {
        details.acknowledgement(system, externalId, personExternalId, when);
    }

    /** Lets people choose below a stored activity. */
    public void poll(String system, String externalId, CreatePoll wish) {
        details.poll(system, externalId, wish);
    }

    /** Stores that somebody chose an option of a stored poll, by its place from 1. */
    public void vote(String system, String externalId, String personExternalId, int place) {
        details.vote(system, externalId, personExternalId, place);
    }

    /**
     * Stores whom a stored activity is about.
     *
     * @param value that they are thanked for; null for an introduction
     */
    public void about(
            String system, String externalId, String value, Collection<String> personExternalIds) {
        details.about(system, externalId, value, personExternalIds);
    }

    /** Gives a department, a site or a role the address by which it is an audience. */
    public String audience(String kind, String name) {
        return mustReads.audienceOf(kind, name);
    }

    /** Stores a reaction to a stored activity or comment. */
    public void reaction(
            String system, String itemExternalId, String personExternalId, ReactionKind kind) {
        details.reaction(system, itemExternalId, personExternalId, kind);
    }

    /** The address of the stream of all staff, which begins to be with the first import. */
    public String everyone() {
        streams.staffStream(Stream.EVERYONE, "Everyone", "/");
        return Stream.EVERYONE;
    }

    /** Counts everything before that moment as read by everybody. */
    public void markReadBefore(Instant moment) {
        streams.markRead(TimeOrderedId.firstOf(moment));
    }
}
