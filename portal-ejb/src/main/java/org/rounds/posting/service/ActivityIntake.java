package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rounds.activity.model.Activity;
import org.rounds.activity.model.Comment;
import org.rounds.activity.model.ReactionKind;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.Activities.Archived;
import org.rounds.activity.service.ActivityKinds;
import org.rounds.activity.service.NewActivity;
import org.rounds.activity.service.Publisher;
import org.rounds.discussion.service.ArchivedComment;
import org.rounds.markup.service.GatedText;
import org.rounds.markup.service.TextGate;
import org.rounds.mustread.service.ArchivedMustRead;
import org.rounds.mustread.service.MustReadIssuer;
import org.rounds.people.service.PersonIntake;
import org.rounds.poll.service.CreatePoll;
import org.rounds.poll.service.Polls;
import org.rounds.posting.service.ArchivedThreads.ArchivedThread;
import org.rounds.shared.model.TextForm;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.ImportOutcome;
import org.rounds.stream.model.Stream;
import org.rounds.stream.service.StreamAccess;
import org.rounds.stream.service.Streams;

/**
 * The door by which jobs bring in what was written elsewhere. Authors, times and threads stay as
 * they were, nobody is told, and what its readers have made of it here stays.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ActivityIntake {

    @Inject private Activities activities;
    @Inject private ActivityKinds kinds;
    @Inject private Streams streams;
    @Inject private Publisher publisher;
    @Inject private ArchiveFollower follower;
    @Inject private ArchivedThreads threads;
    @Inject private TextGate texts;
    @Inject private MustReadIssuer mustReads;
    @Inject private Polls polls;
    @Inject private PersonIntake persons;
    @Inject private ArchivedMentions mentions;

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
        StreamAccess place = streams.place(Caller.SYSTEM, streamAddress).orElseThrow();
        String text = mentions.named(said.system(), said.text());
        Optional<Archived> known = activities.archived(said.system(), said.externalId());
        if (known.isPresent()) {
            return follower.activity(
                    said, place, known.get(), text, () -> texts.admit(text, form, place.address()));
        }
        long author = persons.idOf(said.system(), said.authorExternalId()).orElseThrow();
        GatedText gated = texts.admit(text, form, place.address());
        long id = mint(false, said.createdAt());
        Activity activity =
                new Activity(id, kinds.get(kind).name(), author, place.id(), gated.text());
        activity.entitle(said.title());
        if (said.closed()) {
            activity.closeComments();
        }
        activities.add(activity);
        activities.mention(id, gated.mentioned());
        activities.name(id, gated.topics());
        activities.linkArchived(
                said.system(), said.externalId(), id, ArchiveFollower.fingerprint(said));
        publisher.file(activity, place, gated.topics());
        return ImportOutcome.CREATED;
    }

    /**
     * What {@link #activity} would do, without doing it.
     *
     * @param streamAddress null when the place is not there yet
     */
    public ImportOutcome foresee(ArchivedActivity said, String streamAddress) {
        Optional<Archived> known = activities.archived(said.system(), said.externalId());
        if (known.isEmpty()) {
            return ImportOutcome.CREATED;
        }
        Optional<StreamAccess> place =
                Optional.ofNullable(streamAddress)
                        .flatMap(address -> streams.place(Caller.SYSTEM, address));
        String text = mentions.named(said.system(), said.text());
        return follower.change(said, place, known.get(), text).any()
                ? ImportOutcome.UPDATED
                : ImportOutcome.UNCHANGED;
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
        String text = mentions.named(said.system(), said.text());
        Optional<Archived> known = activities.archived(said.system(), said.externalId());
        if (known.isPresent()) {
            return follower.comment(said, known.get(), text, () -> gate(known.get(), text, form));
        }
        Optional<ArchivedThread> thread = threads.find(said, streamAddress);
        if (thread.isEmpty()) {
            return ImportOutcome.REFUSED;
        }
        long author = persons.idOf(said.system(), said.authorExternalId()).orElseThrow();
        GatedText gated = texts.admit(text, form, thread.get().address());
        Comment comment =
                new Comment(
                        mint(true, said.createdAt()),
                        thread.get().activityId(),
                        thread.get().parentId(),
                        author,
                        gated.text());
        comment.repliedTo(said.sourceParentExternalId());
        activities.add(comment);
        activities.mention(comment.id(), gated.mentioned());
        activities.linkArchived(
                said.system(), said.externalId(), comment.id(), ArchiveFollower.fingerprint(said));
        return ImportOutcome.CREATED;
    }

    private GatedText gate(Archived known, String text, TextForm form) {
        long activity = activities.comment(known.itemId()).orElseThrow().activityId();
        return texts.admit(text, form, threads.address(activity));
    }

    /** What {@link #comment} would do, without doing it. */
    public ImportOutcome foresee(ArchivedComment said, String streamAddress) {
        Optional<Archived> known = activities.archived(said.system(), said.externalId());
        if (known.isEmpty()) {
            return threads.find(said, streamAddress).isPresent()
                    ? ImportOutcome.CREATED
                    : ImportOutcome.REFUSED;
        }
        return follower.changes(said, known.get(), mentions.named(said.system(), said.text()))
                ? ImportOutcome.UPDATED
                : ImportOutcome.UNCHANGED;
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
        long id = activities.findArchived(system, commentExternalId).orElseThrow();
        activities.accept(activities.comment(id).orElseThrow().activityId(), id);
    }

    /** Lets an audience acknowledge a stored announcement. */
    public void mustRead(String system, String externalId, ArchivedMustRead said) {
        Activity announcement =
                activities
                        .findArchived(system, externalId)
                        .flatMap(activities::activity)
                        .orElseThrow();
        announcement.entitle(said.title());
        activities.flush();
        mustReads.issueArchived(announcement, said);
    }

    /** Stores that somebody has acknowledged a stored must-read. */
    public void acknowledgement(
            String system, String externalId, String personExternalId, Instant when) {
        long id = activities.findArchived(system, externalId).orElseThrow();
        mustReads.acknowledged(id, persons.idOf(system, personExternalId).orElseThrow(), when);
    }

    /** Lets people choose below a stored activity. */
    public void poll(String system, String externalId, CreatePoll wish) {
        complete(system, externalId, Map.of("poll", wish));
    }

    /** Stores that somebody chose an option of a stored poll, by its place from 1. */
    public void vote(String system, String externalId, String personExternalId, int place) {
        long poll = activities.findArchived(system, externalId).orElseThrow();
        long person = persons.idOf(system, personExternalId).orElseThrow();
        polls.choose(poll, person, List.of(place));
        polls.voted(poll, person, "");
        polls.count(poll, List.of(), List.of(place));
        polls.show(poll);
    }

    /**
     * Stores whom a stored activity is about.
     *
     * @param value that they are thanked for; null for an introduction
     */
    public void about(
            String system, String externalId, String value, Collection<String> personExternalIds) {
        List<Long> people =
                personExternalIds.stream()
                        .map(each -> persons.idOf(system, each).orElseThrow())
                        .toList();
        complete(
                system,
                externalId,
                value == null
                        ? Map.of("personId", people.get(0))
                        : Map.of("value", value, "receiverIds", people));
    }

    /** Stores beside a stored activity what its kind has besides. */
    private void complete(String system, String externalId, Map<String, Object> fields) {
        long id = activities.findArchived(system, externalId).orElseThrow();
        Activity activity = activities.activity(id).orElseThrow();
        StreamAccess place = streams.place(Caller.SYSTEM, activity.streamId()).orElseThrow();
        kinds.get(activity.kind()).store(NewActivity.archived(place, fields), activity);
    }

    /** Gives a department, a site or a role the address by which it is an audience. */
    public String audience(String kind, String name) {
        return mustReads.audienceOf(kind, name);
    }

    /** Stores a reaction to a stored activity or comment. */
    public void reaction(
            String system, String itemExternalId, String personExternalId, ReactionKind kind) {
        long item = activities.findArchived(system, itemExternalId).orElseThrow();
        activities.react(item, persons.idOf(system, personExternalId).orElseThrow(), kind);
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

    /** The next free id of that moment: things of one moment keep the order in which they come. */
    private long mint(boolean comment, Instant createdAt) {
        int node = comment ? TimeOrderedId.ARCHIVED_COMMENTS : TimeOrderedId.ARCHIVED_ACTIVITIES;
        long first = TimeOrderedId.of(createdAt.toEpochMilli(), node, 0);
        long last =
                TimeOrderedId.of(createdAt.toEpochMilli(), node, TimeOrderedId.PER_MILLISECOND - 1);
        return activities.largestId(comment, first, last).map(largest -> largest + 1).orElse(first);
    }
}
