package org.rounds.discussion.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.activity.model.Activity;
import org.rounds.activity.model.Comment;
import org.rounds.activity.service.ActivityGuard;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.service.Caller;
import org.rounds.shared.spi.Discussable;
import org.rounds.shared.spi.DiscussedSubject;
import org.rounds.stream.service.StreamAccess;
import org.rounds.stream.service.StreamGuard;

/**
 * Loads comments and their subjects and checks the caller's access by stream and feature. What the
 * caller cannot see fails with the same message as what does not exist.
 */
@ApplicationScoped
class CommentGuard {

    private static final String NO_SUBJECT = "problem.no-such-subject";
    private static final String NO_COMMENT = "problem.no-such-comment";

    @Inject private ActivityGuard activities;
    @Inject private StreamGuard places;
    @Inject private Discussables discussables;

    /**
     * The activity or subject of another feature, if the caller can read it.
     *
     * @throws NotFound if there is none, it is deleted, or the caller cannot see it
     * @throws NotAllowed if the caller can see but not read its stream
     */
    CommentContext readable(Caller caller, Conversation subject) {
        return subject.type().equals(Activity.TYPE)
                ? CommentContext.of(activities.live(caller, subject.id()))
                : foreign(caller, subject, NO_SUBJECT);
    }

    /** The subject of a comment; fails like {@link #readable}. */
    CommentContext discussed(Caller caller, Comment comment) {
        return comment.isOnActivity()
                ? CommentContext.of(activities.discussed(caller, comment))
                : foreign(caller, comment.subject(), NO_COMMENT);
    }

    private CommentContext foreign(Caller caller, Conversation subject, String unknown) {
        Discussable kind =
                discussables.find(subject.type()).orElseThrow(() -> new NotFound(unknown));
        DiscussedSubject found = kind.find(List.of(subject.id())).get(subject.id());
        if (found == null) {
            throw new NotFound(unknown);
        }
        StreamAccess place = places.readable(caller, found.streamId(), unknown);
        if (!kind.mayRead(caller, found)) {
            throw new NotFound(unknown);
        }
        return CommentContext.of(subject.type(), found, kind.mayComment(caller, found), place);
    }

    /** A comment, deleted or not. */
    Comment comment(long id) {
        return activities.comment(id);
    }

    /** A comment that is not deleted. */
    Comment live(long id) {
        return activities.liveComment(id);
    }

    /**
     * Locks a comment against changes until the transaction ends.
     *
     * @throws NotFound if it was deleted meanwhile
     */
    void lock(Comment comment) {
        activities.lock(comment);
    }

    /** Records a denial and throws, unless the rule holds. */
    void require(Caller caller, CommentContext under, boolean permitted, String action) {
        places.require(caller, under.place(), permitted, action);
    }
}
