package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import org.rounds.activity.model.Activity;
import org.rounds.activity.model.ActivityKind;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.ActivityGuard;
import org.rounds.activity.service.ActivityNotifier;
import org.rounds.activity.service.Deadline;
import org.rounds.activity.service.LocatedActivity;
import org.rounds.attachment.service.Attachments;
import org.rounds.mustread.service.MustReadIssuer;
import org.rounds.poll.service.CreatePoll;
import org.rounds.poll.service.Polls;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Characters;
import org.rounds.stream.service.StreamAccess;
import org.rounds.stream.service.Streams;

/** Stores what only some kinds of activities have, and looks whether it may be. */
@ApplicationScoped
class KindDetails {

    @Inject private ActivityGuard gate;
    @Inject private Activities activities;
    @Inject private Streams streams;
    @Inject private Polls polls;
    @Inject private Attachments shelf;
    @Inject private MustReadIssuer mustReads;
    @Inject private ActivityNotifier notices;
    @Inject private Audit audit;
    @Inject private Clock clock;

    /** Looks whether what the kind has besides could be stored at the time of the wish. */
    void tryOut(Caller writer, Caller caller, StreamAccess place, PostActivity wish) {
        shelf.requireUploads(writer, wish.files());
        if (wish.sharedId() != null) {
            passable(caller, place, wish.sharedId());
        }
        if (wish.mustRead() != null) {
            mustReads.tryOut(caller, place, wish.mustRead(), wish.addressees());
            Deadline.requireAfter("mustRead.dueAt", wish.mustRead().dueAt(), wish.publishAt());
        }
        if (wish.poll() != null) {
            requirePossible(wish.poll());
            Deadline.requireAfter("poll.closesAt", wish.poll().closesAt(), wish.publishAt());
        }
        if (wish.receiverIds() != null) {
            requireReaders(caller.personId(), place, "receiverIds", wish.receiverIds(), false);
        }
        if (wish.personId() != null) {
            requireReaders(caller.personId(), place, "personId", List.of(wish.personId()), true);
        }
    }

    /**
     * Puts into an activity, before it is stored, what the wish says of its kind.
     *
     * @throws Invalid if something is not there
     * @throws NotAllowed if not all readers of the place may read what is to be passed on
     */
    void describe(Caller caller, Activity activity, StreamAccess place, PostActivity wish) {
        activity.carry(wish.files().size());
        activity.entitle(wish.title() == null ? null : wish.title().strip());
        if (wish.value() != null) {
            activity.praise(wish.value().strip());
        }
        if (wish.sharedId() != null) {
            activity.share(passable(caller, place, wish.sharedId()));
        }
    }

    /**
     * Stores with a new activity what its kind has besides.
     *
     * @param writer whose uploads go with it
     * @param caller in whose name it is written
     */
    void complete(
            Caller writer,
            Caller caller,
            Activity activity,
            StreamAccess place,
            PostActivity wish) {
        if (!wish.files().isEmpty()) {
            shelf.attach(writer, activity, wish.files());
        }
        if (wish.mustRead() != null) {
            mustReads.issue(caller, activity, place, wish.mustRead(), wish.addressees());
        }
        if (wish.poll() != null) {
            requirePossible(wish.poll());
            polls.add(activity.id(), wish.poll());
        }
        if (wish.receiverIds() != null) {
            present(activity, place, "receiverIds", wish.receiverIds(), false);
            notices.thanked(caller, activity, place, wish.receiverIds());
        }
        if (activity.kind() == ActivityKind.INTRODUCTION) {
            long who = wish.personId() == null ? caller.personId() : wish.personId();
            present(activity, place, "personId", List.of(who), true);
            notices.mentioned(caller, activity.id(), place, activity.id(), List.of(who));
        }
    }

    /**
     * The id of what is passed on: of a share, what that passes on, so that its author is named.
     */
    private long passable(Caller caller, StreamAccess target, long sharedId) {
        LocatedActivity found = gate.live(caller, sharedId);
        Long original = found.activity().sharedId();
        LocatedActivity source = original == null ? found : gate.live(caller, original);
        if (!streams.isReadByAll(source.place().id(), target.address())) {
            audit.denied(caller, "activity.share", "activity/" + source.activity().id());
            throw new NotAllowed("problem.readers-may-not-read");
        }
        return source.activity().id();
    }

    private void requirePossible(CreatePoll poll) {
        List<String> texts = poll.texts();
        if (!texts.stream().allMatch(Characters::isSeen)) {
            throw new Invalid("poll.options", "invalid.required");
        }
        if (texts.stream().distinct().count() < texts.size()) {
            throw new Invalid("poll.options", "invalid.different");
        }
        if (poll.closesAt() != null) {
            Deadline.require("poll.closesAt", poll.closesAt(), clock.instant());
        }
    }

    /** Names the people whom an activity is about, if they may read it. */
    private void present(
            Activity activity,
            StreamAccess place,
            String field,
            List<Long> people,
            boolean oneself) {
        requireReaders(activity.authorId(), place, field, people, oneself);
        new TreeSet<>(people).forEach(person -> activities.concern(activity.id(), person));
    }

    private void requireReaders(
            long author, StreamAccess place, String field, List<Long> people, boolean oneself) {
        for (long person : people) {
            if (person == author && !oneself) {
                throw new Invalid(field, "invalid.oneself");
            }
            if (!streams.isReader(person, place.address())) {
                throw new Invalid(field, "invalid.no-reader");
            }
        }
    }
}
