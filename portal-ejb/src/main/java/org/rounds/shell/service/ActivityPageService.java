package org.rounds.shell.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.discussion.service.CommentService;
import org.rounds.feed.service.ActivityCard;
import org.rounds.posting.service.ActivityService;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Roles;

/** Reads the page of an activity, or the parts of it that scripts load. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class ActivityPageService {

    /** Number of comments on a page. */
    private static final int SIZE = 100;

    @Inject private ActivityService activities;
    @Inject private CommentService comments;

    /**
     * An activity with a page of its comments and its former texts.
     *
     * @param cursor of the page of comments; null for the first one
     * @throws NotFound if it does not exist for the caller
     */
    public ActivityPage read(long id, String cursor) {
        ActivityPage page = thread(id, cursor);
        ActivityCard card = page.activity();
        boolean edited = card.authorship().editedAt() != null && card.may().versions();
        return new ActivityPage(
                card, page.comments(), edited ? activities.versions(id) : List.of());
    }

    /** The same without former texts. */
    public ActivityPage thread(long id, String cursor) {
        return new ActivityPage(activities.get(id), comments.list(id, SIZE, cursor), List.of());
    }

    /** The activity alone; fails like {@link #read}. */
    public ActivityPage activity(long id) {
        return ActivityPage.of(activities.get(id));
    }

    /**
     * One comment alone.
     *
     * @throws NotFound if it does not exist for the caller
     */
    public ActivityPage comment(long id) {
        return ActivityPage.of(comments.get(id));
    }
}
