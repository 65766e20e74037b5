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
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.service.Caller;
import org.rounds.stream.service.StreamAccess;

/** Says what people may want to be told of, as part of what happens. */
@ApplicationScoped
public class ActivityNotifier {

    @Inject private Event<Notice> notices;
    @Inject private Event<NoticeWithdrawn> withdrawn;
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
        tell(caller, activityId, place, ActivityNotices.MENTION, itemId, people);
    }

    /** An activity is about people, for a reason of its kind. */
    public void concerned(
            Caller caller,
            Activity activity,
            StreamAccess place,
            NoticeReason reason,
            Collection<Long> people) {
        tell(caller, activity.id(), place, reason, activity.id(), people);
    }

    /** Somebody answers an activity, or replies to a comment on it. */
    public void answered(Caller caller, LocatedActivity found, Comment comment, Comment parent) {
        List<Long> people =
                parent == null
                        ? List.of(found.activity().authorId())
                        : List.of(found.activity().authorId(), parent.authorId());
        tell(
                caller,
                comment.activityId(),
                found.place(),
                ActivityNotices.REPLY,
                comment.id(),
                people);
    }

    /** An answer settles a question. */
    public void accepted(Caller caller, LocatedActivity found, Comment answer) {
        tell(
                caller,
                answer.activityId(),
                found.place(),
                ActivityNotices.ACCEPTED,
                answer.id(),
                List.of(answer.authorId()));
    }

    /** Somebody reacts to an activity or a comment of this author. */
    public void reacted(Caller caller, LocatedActivity found, long itemId, long authorId) {
        tell(
                caller,
                found.activity().id(),
                found.place(),
                ActivityNotices.REACTION,
                itemId,
                List.of(authorId));
        counted(found.place(), found.activity().id());
    }

    /** A reaction is taken back. */
    public void unreacted(Caller caller, LocatedActivity found, long authorId) {
        withdrawn.fire(
                new NoticeWithdrawn(
                        ActivityNotices.about(found.activity().id()),
                        ActivityNotices.REACTION,
                        caller.personId(),
                        authorId));
        counted(found.place(), found.activity().id());
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
                            ActivityNotices.about(activityId),
                            place.address(),
                            reason,
                            itemId,
                            caller.personId(),
                            people));
        }
    }
}
