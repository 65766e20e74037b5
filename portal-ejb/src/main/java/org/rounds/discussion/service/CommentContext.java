package org.rounds.discussion.service;

import org.rounds.activity.model.Activity;
import org.rounds.activity.service.ActivityKind;
import org.rounds.activity.service.LocatedActivity;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.service.Caller;
import org.rounds.shared.spi.DiscussedSubject;
import org.rounds.stream.model.StreamVerb;
import org.rounds.stream.service.FeedPolicy;
import org.rounds.stream.service.StreamAccess;

/**
 * The subject of comments, with the caller's rights.
 *
 * @param subject the activity, or the subject of another feature
 * @param ownerId the author of the activity, or the person who is notified of comments on the
 *     subject; null for none
 * @param question whether it can have an accepted answer
 * @param acceptedId the accepted answer; null for none
 * @param open whether new comments are allowed
 * @param writable whether the feature lets the caller comment, subject to the rights of the stream
 */
public record CommentContext(
        Conversation subject,
        Long ownerId,
        boolean question,
        Long acceptedId,
        boolean open,
        boolean writable,
        StreamAccess place) {

    static CommentContext of(LocatedActivity found) {
        Activity activity = found.activity();
        return new CommentContext(
                activity.conversation(),
                activity.authorId(),
                ActivityKind.QUESTION.equals(activity.kind()),
                activity.acceptedCommentId(),
                activity.takesComments(),
                true,
                found.place());
    }

    static CommentContext of(
            String type, DiscussedSubject subject, boolean writable, StreamAccess place) {
        return new CommentContext(
                new Conversation(type, subject.id()),
                subject.ownerId(),
                false,
                null,
                subject.open(),
                writable,
                place);
    }

    boolean isActivity() {
        return subject.type().equals(Activity.TYPE);
    }

    boolean mayComment() {
        return writable && place.may(StreamVerb.WRITE);
    }

    boolean mayEdit(Caller caller, long authorId) {
        return writable && FeedPolicy.mayEdit(caller, place, authorId);
    }

    boolean mayDelete(Caller caller, long authorId) {
        return mayEdit(caller, authorId) || place.may(StreamVerb.MODERATE);
    }

    boolean mayAccept(Caller caller) {
        return question && FeedPolicy.mayAccept(caller, place, ownerId);
    }

    /** Whether the caller can hide comments and decide on reports of them; only on activities. */
    boolean mayHide(Caller caller) {
        return isActivity() && FeedPolicy.leads(caller, place);
    }

    /** Target in the audit log, for example {@code activity/7}. */
    String name() {
        return subject.type() + "/" + subject.id();
    }
}
