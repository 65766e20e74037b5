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
 * Lets stored activities and comments follow the archive that they came from: what the archive has
 * changed since its last import is changed here, and what people have changed here stays. What
 * somebody has hidden or purged here stays so.
 */
@ApplicationScoped
class ArchiveFollower {

    /** In the place of a fingerprint when the archive says that the message is deleted. */
    private static final String REMOVED = "removed";

    @Inject private Activities activities;
    @Inject private Streams streams;
    @Inject private Publisher publisher;
    @Inject private Clock clock;

    /** What the archive says of a thread starter, to be compared with what it says next time. */
    static String fingerprint(ArchivedActivity said) {
        return Fingerprint.of(said.title(), said.text(), said.closed());
    }

    /** What the archive says of a reply. */
    static String fingerprint(ArchivedComment said) {
        return Fingerprint.of(said.text());
    }

    /**
     * Changes a stored activity.
     *
     * @param source the text as Rounds writes it
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
            activities.heard(said.system(), said.externalId(), fingerprint(said));
        }
        return change.any() ? ImportOutcome.UPDATED : ImportOutcome.UNCHANGED;
    }

    /**
     * What the archive has changed of an activity. It moves into another room, but never out of a
     * closed one to where all staff read.
     *
     * @param place where it stands now; empty for a room that is not there yet
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

    /** Changes a stored comment. */
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
        activities.heard(said.system(), said.externalId(), fingerprint(said));
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

    /** Whether a message that the archive has deleted is still shown here. */
    boolean isShown(Archived known) {
        return activities.activity(known.itemId()).filter(it -> !it.isDeleted()).isPresent()
                || activities.comment(known.itemId()).filter(it -> !it.isDeleted()).isPresent();
    }

    /** Deletes what the archive has deleted, as its author would. */
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
        activities.heard(said.system(), said.externalId(), REMOVED);
        return ImportOutcome.UPDATED;
    }

    /**
     * What an archive has changed of an activity.
     *
     * @param moves whether it stands in another room
     * @param returns whether it had been deleted there and is back
     * @param rewrites whether it has another title or text
     * @param turns whether its thread was closed or opened
     */
    record Change(boolean moves, boolean returns, boolean rewrites, boolean turns) {

        boolean any() {
            return moves || returns || rewrites || turns;
        }
    }
}
