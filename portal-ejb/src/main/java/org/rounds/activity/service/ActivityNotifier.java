package org.rounds.activity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.rounds.activity.model.Activity;
import org.rounds.activity.model.Comment;
import org.rounds.shared.event.ActivityCounted;
import org.rounds.shared.event.MustReadAsked;
import org.rounds.shared.event.MustReadDone;
import org.rounds.shared.event.Notice;
import org.rounds.shared.event.NoticeWithdrawn;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.service.Caller;
import org.rounds.stream.service.StreamAccess;

/** Says what people may want to be told of, as part of what happens. */
@ApplicationScoped
public class ActivityNotifier {

    /** In the place of a person's id. */
    private static final long EVERYBODY = 0;

    @Inject private Event<Notice> notices;
    @Inject private Event<NoticeWithdrawn> withdrawn;
    @Inject private Event<MustReadAsked> asked;
    @Inject private Event<MustReadDone> done;
    @Inject private Event<ActivityCounted> counted;

    /** An activity has more or fewer comments, reactions or acknowledgements. */
    public void counted(StreamAccess place, long activityId) {
        counted.fire(new ActivityCounted(place.address(), activityId));
    }

    /** People are named in an activity, or in a comment on it. */
    public void mentioned(
            Caller caller,
            long activityId,
            StreamAccess place,
            long itemId,
            Collection<Long> people) {
        tell(caller, activityId, place, NoticeReason.MENTION, itemId, people);
    }

    /** Colleagues are thanked. */
    public void thanked(
            Caller caller, Activity activity, StreamAccess place, Collection<Long> receivers) {
        tell(caller, activity.id(), place, NoticeReason.KUDOS, activity.id(), receivers);
    }

    /** Somebody answers an activity, or replies to a comment on it. */
    public void answered(Caller caller, LocatedActivity found, Comment comment, Comment parent) {
        List<Long> people =
                parent == null
                        ? List.of(found.activity().authorId())
                        : List.of(found.activity().authorId(), parent.authorId());
        tell(caller, comment.activityId(), found.place(), NoticeReason.REPLY, comment.id(), people);
    }

    /** An answer settles a question. */
    public void accepted(Caller caller, LocatedActivity found, Comment answer) {
        tell(
                caller,
                answer.activityId(),
                found.place(),
                NoticeReason.ACCEPTED,
                answer.id(),
                List.of(answer.authorId()));
    }

    /** Somebody reacts to an activity or a comment of this author. */
    public void reacted(Caller caller, LocatedActivity found, long itemId, long authorId) {
        tell(
                caller,
                found.activity().id(),
                found.place(),
                NoticeReason.REACTION,
                itemId,
                List.of(authorId));
        counted(found.place(), found.activity().id());
    }

    /** A reaction is taken back. */
    public void unreacted(Caller caller, LocatedActivity found, long authorId) {
        withdrawn.fire(
                new NoticeWithdrawn(
                        Conversation.activity(found.activity().id()),
                        NoticeReason.REACTION,
                        caller.personId(),
                        authorId));
        counted(found.place(), found.activity().id());
    }

    /**
     * A must-read asks its readers.
     *
     * @param again whether also those who have been asked before
     */
    public void asked(long activityId, String address, long issuerId, boolean again) {
        asked.fire(new MustReadAsked(activityId, address, issuerId, again));
    }

    /** A reader has acknowledged a must-read. */
    public void done(long activityId, long personId) {
        done.fire(new MustReadDone(activityId, personId));
        withdrawn.fire(
                new NoticeWithdrawn(
                        Conversation.team(activityId), NoticeReason.LATE, personId, EVERYBODY));
    }

    /** Those who have not acknowledged a must-read are asked once more. */
    public void reminded(long activityId, String address, long issuerId, Collection<Long> readers) {
        notices.fire(
                new Notice(
                        Conversation.activity(activityId),
                        address,
                        NoticeReason.MUST_READ,
                        null,
                        issuerId,
                        readers));
    }

    /** A manager is told that somebody of their people is late. */
    public void late(long activityId, String address, long readerId, long managerId) {
        notices.fire(
                new Notice(
                        Conversation.team(activityId),
                        address,
                        NoticeReason.LATE,
                        null,
                        readerId,
                        List.of(managerId)));
    }

    private void tell(
            Caller caller,
            long activityId,
            StreamAccess place,
            NoticeReason reason,
            long itemId,
            Collection<Long> people) {
        if (!people.isEmpty()) {
            notices.fire(
                    new Notice(
                            Conversation.activity(activityId),
                            place.address(),
                            reason,
                            itemId,
                            caller.personId(),
                            people));
        }
    }
}
