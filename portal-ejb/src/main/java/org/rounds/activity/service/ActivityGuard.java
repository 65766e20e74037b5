package org.rounds.activity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rounds.activity.model.Activity;
import org.rounds.activity.model.Comment;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Caller;
import org.rounds.stream.service.StreamGuard;

/**
 * Loads activities and comments for use cases and checks the caller's access to their streams. What
 * the caller cannot see fails with the same message as what does not exist.
 */
@ApplicationScoped
public class ActivityGuard {

    private static final String NO_ACTIVITY = "problem.no-such-activity";
    private static final String NO_COMMENT = "problem.no-such-comment";

    @Inject private Activities activities;
    @Inject private StreamGuard places;

    /**
     * The activity, deleted or not, in a stream that the caller can read.
     *
     * @throws NotFound if there is none, or the caller cannot see its stream
     * @throws NotAllowed if the caller can see but not read its stream
     */
    public LocatedActivity find(Caller caller, long id) {
        return find(caller, id, NO_ACTIVITY);
    }

    private LocatedActivity find(Caller caller, long id, String unknown) {
        Activity activity = activities.activity(id).orElseThrow(() -> new NotFound(unknown));
        return new LocatedActivity(activity, places.readable(caller, activity.streamId(), unknown));
    }

    /** The activity, if not deleted; fails like {@link #find}. */
    public LocatedActivity live(Caller caller, long id) {
        return live(caller, id, NO_ACTIVITY);
    }

    /**
     * The same for something that belongs to an activity.
     *
     * @param unknown message key for "not found"
     */
    public LocatedActivity live(Caller caller, long id, String unknown) {
        return live(find(caller, id, unknown), unknown);
    }

    private static LocatedActivity live(LocatedActivity found, String unknown) {
        if (found.activity().isDeleted()) {
            throw new NotFound(unknown);
        }
        return found;
    }

    /**
     * Locks it against changes until the transaction ends.
     *
     * @throws NotFound if it was deleted meanwhile
     */
    public void lock(LocatedActivity found) {
        activities.lock(found.activity());
        live(found, NO_ACTIVITY);
    }

    /** The same for a comment. */
    public void lock(Comment comment) {
        activities.lock(comment);
        if (comment.isDeleted()) {
            throw new NotFound(NO_COMMENT);
        }
    }

    /** A comment, deleted or not. */
    public Comment comment(long id) {
        return activities.comment(id).orElseThrow(() -> new NotFound(NO_COMMENT));
    }

    /** A comment that is not deleted. */
    public Comment liveComment(long id) {
        Comment comment = comment(id);
        if (comment.isDeleted()) {
            throw new NotFound(NO_COMMENT);
        }
        return comment;
    }

    /**
     * The activity of a comment; fails like {@link #live}.
     *
     * @throws NotFound also if it is on a subject of another feature
     */
    public LocatedActivity discussed(Caller caller, Comment comment) {
        if (!comment.isOnActivity()) {
            throw new NotFound(NO_COMMENT);
        }
        return live(find(caller, comment.activityId(), NO_COMMENT), NO_COMMENT);
    }

    /** Returns the activity if the rule holds; otherwise records the denial and throws. */
    public LocatedActivity require(
            Caller caller, LocatedActivity found, boolean permitted, String action) {
        places.require(caller, found.place(), permitted, action);
        return found;
    }
}
