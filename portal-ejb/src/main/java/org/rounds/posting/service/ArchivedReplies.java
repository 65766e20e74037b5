package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rounds.activity.model.Comment;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.Activities.Archived;
import org.rounds.discussion.service.ArchivedComment;
import org.rounds.markup.service.GatedText;
import org.rounds.markup.service.TextGate;
import org.rounds.people.service.PersonIntake;
import org.rounds.posting.service.ArchivedThreads.ArchivedThread;
import org.rounds.shared.model.TextForm;
import org.rounds.shared.service.ImportOutcome;

/** Stores comments of archives, or updates stored ones. */
@ApplicationScoped
class ArchivedReplies {

    @Inject private Activities activities;
    @Inject private ArchiveFollower follower;
    @Inject private ArchivedThreads threads;
    @Inject private TextGate texts;
    @Inject private PersonIntake persons;
    @Inject private ArchivedMentions mentions;

    /**
     * Stores a comment in its thread, or updates a stored one from its archive. Refused if its
     * thread is unknown or in another stream.
     *
     * @param streamAddress stream according to the archive; null for the stream of its thread
     */
    ImportOutcome store(ArchivedComment said, TextForm form, String streamAddress) {
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
                        ArchivedIds.next(activities, true, said.createdAt()),
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

    /** Outcome of {@link #store} without executing it. */
    ImportOutcome foresee(ArchivedComment said, String streamAddress) {
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
}
