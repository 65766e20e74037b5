package org.rounds.shell.service;

import java.util.List;
import org.rounds.discussion.service.CommentCard;
import org.rounds.feed.service.ActivityCard;
import org.rounds.posting.service.TextVersion;
import org.rounds.shared.service.Page;

/**
 * An activity with its comments, or a part of that.
 *
 * @param activity null where one comment was asked for
 * @param comments oldest first
 * @param versions former texts, newest first, for people who can see them
 */
public record ActivityPage(
        ActivityCard activity, Page<CommentCard> comments, List<TextVersion> versions) {

    private static final Page<CommentCard> NO_COMMENTS = new Page<>(List.of(), null);

    static ActivityPage of(ActivityCard activity) {
        return new ActivityPage(activity, NO_COMMENTS, List.of());
    }

    static ActivityPage of(CommentCard comment) {
        return new ActivityPage(null, new Page<>(List.of(comment), null), List.of());
    }
}
