package org.rounds.activity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.rounds.activity.model.Activity;
import org.rounds.activity.model.Comment;
import org.rounds.shared.event.ActivityCounted;
import org.rounds.shared.event.Notice;
import org.rounds.shared.event.NoticeWithdrawn;
import org.rounds.shared.event.SubjectDiscussed;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.service.Caller;
import org.rounds.stream.service.StreamAccess;

/**
 * Says what people may want to be told of, as part of what happens to activities, and to comments
 * on activities and on subjects of other features.
 */
@ApplicationScoped
public class ActivityNotifier {

    @Inject private Event<Notice> notices;
    @Inject private Event<NoticeWithdrawn> withdrawn;
    @Inject private Event<ActivityCounted> counted;
    @Inject private Event<SubjectDiscussed> discussed;

    /** An activity has more or fewer comments, reactions or acknowledgements. */
    public void counted(StreamAccess place, long activityId) {
        counted.fire(new ActivityCounted(place.address(), activityId));
    }

    /** The same of what may be a subject of another feature, of which nobody is told. */
    public void counted(StreamAccess place, Conversation about) {
        if (about.type().equals(Activity.TYPE)) {
            counted(place, about.id());
        }
    }

    /** Somebody commented on a subject of another feature. */
    public void discussed(StreamAccess place, Conversation about, long commentId) {
        discussed.fire(new SubjectDiscussed(place.address(), about, commentId));
    }

    /** People are named in an activity. */
    public void mentioned(
            Caller caller,
            long activityId,
            StreamAccess place,
            long itemId,
            Collection<Long> people) {
        mentioned(caller, ActivityNotices.about(activityId), place, itemId, people);
    }

    /**
     * People are named in an activity, or in a comment.
     *
     * @param about the activity or subject to which the item belongs
     */
    public void mentioned(
            Caller caller,
            Conversation about,
            StreamAccess place,
            long itemId,
            Collection<Long> people) {
        tell(caller, about, place, ActivityNotices.MENTION, itemId, people);
    }

    /** An activity is about people, for a reason of its kind. */
    public void concerned(
            Caller caller,
            Activity activity,
            StreamAccess place,
            NoticeReason reason,
            Collection<Long> people) {
        tell(caller, activity.conversation(), place, reason, activity.id(), people);
    }

    /** Somebody comments on something that concerns people, or replies to their comment. */
    public void answered(
            Caller caller,
            Conversation about,
            StreamAccess place,
            long commentId,
            Collection<Long> people) {
        tell(caller, about, place, ActivityNotices.REPLY, commentId, people);
    }

    /** An answer settles a question. */
    public void accepted(Caller caller, LocatedActivity found, Comment answer) {
        tell(
                caller,
                answer.subject(),
                found.place(),
                ActivityNotices.ACCEPTED,
                answer.id(),
                List.of(answer.authorId()));
    }

    /** Somebody reacts to an activity or a comment of this author. */
    public void reacted(
            Caller caller, Conversation about, StreamAccess place, long itemId, long authorId) {
        tell(caller, about, place, ActivityNotices.REACTION, itemId, List.of(authorId));
        counted(place, about);
    }

    /** A reaction is taken back. */
    public void unreacted(Caller caller, Conversation about, StreamAccess place, long authorId) {
        withdrawn.fire(
                new NoticeWithdrawn(about, ActivityNotices.REACTION, caller.personId(), authorId));
        counted(place, about);
    }

    private void tell(
            Caller caller,
            Conversation about,
            StreamAccess place,
            NoticeReason reason,
            long itemId,
            Collection<Long> people) {
        if (!people.isEmpty()) {
            notices.fire(
                    new Notice(about, place.address(), reason, itemId, caller.personId(), people));
        }
    }
}
