package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.rounds.activity.model.Activity;
import org.rounds.activity.model.Comment;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.Activities.Archived;
import org.rounds.activity.service.Activities.FormerText;
import org.rounds.activity.service.Publisher;
import org.rounds.discussion.service.ArchivedComment;
import org.rounds.markup.service.GatedText;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Fingerprint;
import org.rounds.shared.service.ImportOutcome;
import org.rounds.stream.service.StreamAccess;
import org.rounds.stream.service.Streams;

/**
 * Updates stored activities and comments from the archive that they were imported from: changes in
 * the archive since the last import are applied, changes by people in Rounds are kept. Hidden and
 * purged items stay so.
 */
@ApplicationScoped
class ArchiveFollower {

    /** Stored instead of a fingerprint if the message is deleted in the archive. */
    private static final String REMOVED = "removed";

    @Inject private Activities activities;
    @Inject private Streams streams;
    @Inject private Publisher publisher;
    @Inject private Clock clock;

    /** Fingerprint of a thread starter, compared at the next import. */
    static String fingerprint(ArchivedActivity said) {
        return Fingerprint.of(said.title(), said.text(), said.closed());
    }

    /** Fingerprint of a reply. */
    static String fingerprint(ArchivedComment said) {
        return Fingerprint.of(said.text());
    }

    /**
     * Updates a stored activity.
     *
     * @param source the text in the syntax of Rounds
     */
    ImportOutcome activity(
            ArchivedActivity said,
            StreamAccess place,
            Archived known,
            String source,
            Supplier<GatedText> text) {
        Optional<Activity> found = activities.activity(known.itemId());
        if (found.isEmpty()) {
            return ImportOutcome.UNCHANGED;
        }
        Activity activity = found.get();
        Change change = change(said, Optional.of(place), known, source);
        if (change.moves()) {
            activity.moveTo(place.id());
        }
        if (change.returns()) {
            activity.reappear();
        }
        if (change.rewrites()) {
            rewrite(activity, said, text.get());
        }
        activities.flush();
        if (change.turns()) {
            activities.close(activity.id(), said.closed());
        }
        if (change.any() && !activity.isDeleted()) {
            StreamAccess home = streams.place(Caller.SYSTEM, activity.streamId()).orElseThrow();
            Set<String> topics = new LinkedHashSet<>(activities.topics(activity.id()));
            publisher.file(activity, home, topics);
        }
        if (!activity.isDeleted() && !fingerprint(said).equals(known.said())) {
            activities.storeFingerprint(said.system(), said.externalId(), fingerprint(said));
        }
        return change.any() ? ImportOutcome.UPDATED : ImportOutcome.UNCHANGED;
    }

    /**
     * Changes of an activity in the archive. It moves to another workspace, but never from a closed
     * one to one that all staff can read.
     *
     * @param place its present stream; empty if its workspace does not exist yet
     */
    Change change(
            ArchivedActivity said, Optional<StreamAccess> place, Archived known, String source) {
        Optional<Activity> found = activities.activity(known.itemId());
        if (found.isEmpty()) {
            return new Change(false, false, false, false);
        }
        Activity stored = found.get();
        boolean returns = stored.isDeleted() && REMOVED.equals(known.said());
        boolean hidden = stored.isDeleted() && !returns;
        boolean unheard = known.said() == null;
        boolean news =
                !hidden
                        && (unheard
                                ? stored.editedAt() == null
                                : !fingerprint(said).equals(known.said()));
        boolean same = source.equals(stored.text()) && Objects.equals(said.title(), stored.title());
        boolean turns = said.closed() == stored.takesComments() && (!unheard || said.closed());
        return new Change(moves(stored, place), returns, news && !same, news && turns);
    }

    private boolean moves(Activity stored, Optional<StreamAccess> place) {
        if (place.isPresent() && place.get().id() == stored.streamId()) {
            return false;
        }
        boolean shielded = place.isPresent() && !place.get().forStaff();
        return shielded || streams.place(Caller.SYSTEM, stored.streamId()).orElseThrow().forStaff();
    }

    private void rewrite(Activity activity, ArchivedActivity said, GatedText text) {
        FormerText former =
                new FormerText(
                        activity.version(),
                        activity.title(),
                        activity.text(),
                        activity.authorId(),
                        clock.instant());
        activity.entitle(said.title());
        activity.edit(text.text(), clock.instant());
        activities.flush();
        activities.keepVersion(former, activity.id());
        activities.mentionAnew(activity.id(), text.mentioned());
        activities.nameAnew(activity.id(), text.topics());
    }

    /** Updates a stored comment. */
    ImportOutcome comment(
            ArchivedComment said, Archived known, String source, Supplier<GatedText> text) {
        if (!changes(said, known, source)) {
            return ImportOutcome.UNCHANGED;
        }
        Comment comment = activities.comment(known.itemId()).orElseThrow();
        boolean returns = comment.isDeleted();
        if (returns) {
            comment.reappear();
            activities.count(comment.activityId(), 1);
        }
        if (!source.equals(comment.text())) {
            FormerText former =
                    new FormerText(
                            comment.version(),
                            null,
                            comment.text(),
                            comment.authorId(),
                            clock.instant());
            GatedText gated = text.get();
            comment.edit(gated.text(), clock.instant());
            activities.flush();
            activities.keepVersion(former, comment.id());
            activities.mentionAnew(comment.id(), gated.mentioned());
        }
        activities.flush();
        activities.storeFingerprint(said.system(), said.externalId(), fingerprint(said));
        return ImportOutcome.UPDATED;
    }

    /** Whether the archive has changed a stored comment. */
    boolean changes(ArchivedComment said, Archived known, String source) {
        return activities
                .comment(known.itemId())
                .filter(
                        stored ->
                                stored.isDeleted()
                                        ? REMOVED.equals(known.said())
                                        : known.said() == null
                                                ? stored.editedAt() == null
                                                        && !source.equals(stored.text())
                                                : !fingerprint(said).equals(known.said()))
                .isPresent();
    }

    /** Whether a message deleted in the archive is still visible in Rounds. */
    boolean isShown(Archived known) {
        return activities.activity(known.itemId()).filter(it -> !it.isDeleted()).isPresent()
                || activities.comment(known.itemId()).filter(it -> !it.isDeleted()).isPresent();
    }

    /** Deletes a message that is deleted in the archive, as its author would. */
    ImportOutcome remove(ArchivedRemoval said, Archived known) {
        if (!isShown(known)) {
            return ImportOutcome.UNCHANGED;
        }
        Optional<Activity> activity = activities.activity(known.itemId());
        if (activity.isPresent()) {
            activity.get().delete(activity.get().authorId(), clock.instant());
            activities.flush();
            publisher.withdraw(activity.get());
        } else {
            Comment comment = activities.comment(known.itemId()).orElseThrow();
            comment.delete(comment.authorId(), clock.instant());
            activities.flush();
            activities.count(comment.activityId(), -1);
        }
        activities.storeFingerprint(said.system(), said.externalId(), REMOVED);
        return ImportOutcome.UPDATED;
    }

    /**
     * Changes of an activity in the archive.
     *
     * @param moves whether it is in another workspace
     * @param returns whether it was deleted there and exists again
     * @param rewrites whether title or text changed
     * @param turns whether its thread was closed or opened
     */
    record Change(boolean moves, boolean returns, boolean rewrites, boolean turns) {

        boolean any() {
            return moves || returns || rewrites || turns;
        }
    }
}
