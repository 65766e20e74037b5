package org.rounds.discussion.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.rounds.activity.model.Activity;
import org.rounds.activity.model.Comment;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.ActivityGuard;
import org.rounds.activity.service.ActivityKind;
import org.rounds.activity.service.ActivityNotifier;
import org.rounds.activity.service.LocatedActivity;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;
import org.rounds.stream.service.FeedPolicy;

/** Accepting answers to questions, for the author and moderators of the stream. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class AnswerService {

    @Inject private Callers callers;
    @Inject private ActivityGuard gate;
    @Inject private Activities activities;
    @Inject private ActivityNotifier notices;
    @Inject private Audit audit;

    /**
     * Accepts a comment as the answer to a question, replacing an earlier one.
     *
     * @throws Conflict if the activity is not a question
     * @throws Invalid if the comment does not exist, or belongs to another activity
     */
    public void accept(long activityId, Long commentId) {
        Caller caller = callers.current();
        LocatedActivity found = settleable(caller, activityId, "answer.accept");
        if (commentId == null) {
            throw new Invalid("commentId", "invalid.required");
        }
        Comment answer =
                activities
                        .comment(commentId)
                        .filter(it -> isOn(it, found.activity()))
                        .orElseThrow(() -> new Invalid("commentId", "invalid.no-such-comment"));
        Long before = found.activity().acceptedCommentId();
        if (before != null && before != answer.id()) {
            recordReopening(caller, found.activity());
        }
        activities.accept(activityId, answer.id());
        notices.accepted(caller, found, answer);
    }

    /**
     * Removes the accepted answer, if there is one, which reopens the question.
     *
     * @throws Conflict if the activity is not a question
     */
    public void reopen(long activityId) {
        Caller caller = callers.current();
        LocatedActivity found = settleable(caller, activityId, "answer.reopen");
        if (found.activity().acceptedCommentId() != null) {
            recordReopening(caller, found.activity());
            activities.accept(activityId, null);
        }
    }

    private static boolean isOn(Comment comment, Activity activity) {
        return comment.subject().equals(activity.conversation()) && !comment.isDeleted();
    }

    private LocatedActivity settleable(Caller caller, long activityId, String action) {
        LocatedActivity found = gate.live(caller, activityId);
        long asker = found.activity().authorId();
        gate.require(caller, found, FeedPolicy.mayAccept(caller, found.place(), asker), action);
        if (!ActivityKind.QUESTION.equals(found.activity().kind())) {
            throw new Conflict("problem.not-a-question");
        }
        return found;
    }

    private void recordReopening(Caller caller, Activity question) {
        audit.done(
                caller,
                "answer.reopen",
                "activity/" + question.id(),
                "comment/" + question.acceptedCommentId());
    }
}
