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
 * Fires notification events for activities, and for comments on activities and on subjects of other
 * features, in the transaction of the change.
 */
@ApplicationScoped
public class ActivityNotifier {

    @Inject private Event<Notice> notices;
    @Inject private Event<NoticeWithdrawn> withdrawn;
    @Inject private Event<ActivityCounted> counted;
    @Inject private Event<SubjectDiscussed> discussed;

    /** Fires that the counts of an activity changed. */
    public void counted(StreamAccess place, long activityId) {
        counted.fire(new ActivityCounted(place.address(), activityId));
    }

    /** The same for a conversation; subjects of other features have no counts to publish. */
    public void counted(StreamAccess place, Conversation about) {
        if (about.type().equals(Activity.TYPE)) {
            counted(place, about.id());
        }
    }

    /** Fires that a subject of another feature has a new comment. */
    public void discussed(StreamAccess place, Conversation about, long commentId) {
        discussed.fire(new SubjectDiscussed(place.address(), about, commentId));
    }

    /** Notifies people mentioned in an activity. */
    public void mentioned(
            Caller caller,
            long activityId,
            StreamAccess place,
            long itemId,
            Collection<Long> people) {
        mentioned(caller, ActivityNotices.about(activityId), place, itemId, people);
    }

    /**
     * Notifies people mentioned in an activity or a comment.
     *
     * @param about the activity or subject of the item
     */
    public void mentioned(
            Caller caller,
            Conversation about,
            StreamAccess place,
            long itemId,
            Collection<Long> people) {
        tell(caller, about, place, ActivityNotices.MENTION, itemId, people);
    }

    /** Notifies people whom an activity is about, with a reason of its kind. */
    public void concerned(
            Caller caller,
            Activity activity,
            StreamAccess place,
            NoticeReason reason,
            Collection<Long> people) {
        tell(caller, activity.conversation(), place, reason, activity.id(), people);
    }

    /**
     * Notifies the people concerned by a comment: the owner of the subject, or the author of the
     * comment replied to.
     */
    public void answered(
            Caller caller,
            Conversation about,
            StreamAccess place,
            long commentId,
            Collection<Long> people) {
        tell(caller, about, place, ActivityNotices.REPLY, commentId, people);
    }

    /** Notifies the author of an accepted answer. */
    public void accepted(Caller caller, LocatedActivity found, Comment answer) {
        tell(
                caller,
                answer.subject(),
                found.place(),
                ActivityNotices.ACCEPTED,
                answer.id(),
                List.of(answer.authorId()));
    }

    /** Notifies the author of an activity or comment about a reaction. */
    public void reacted(
            Caller caller, Conversation about, StreamAccess place, long itemId, long authorId) {
        tell(caller, about, place, ActivityNotices.REACTION, itemId, List.of(authorId));
        counted(place, about);
    }

    /** Withdraws the notification about a reaction. */
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
