package org.rounds.shell.service;

import java.util.List;
import java.util.Map;
import org.rounds.activity.service.MutedItem;
import org.rounds.feed.service.FeedPage;
import org.rounds.mustread.service.MustReadBrief;
import org.rounds.posting.service.ComposerContent;

/**
 * The home page.
 *
 * @param unread posts since the last visit, at most 100
 * @param mustReads the next ones to acknowledge
 * @param muted what the caller has muted
 * @param workspaces numbers of unread posts, by address
 */
public record HomePage(
        FeedPage feed,
        int unread,
        List<MustReadBrief> mustReads,
        List<MutedItem> muted,
        Map<String, Integer> workspaces,
        ComposerContent composer) {

    /** A page of which the activities alone were asked for. */
    static HomePage part(FeedPage feed) {
        return new HomePage(feed, 0, List.of(), List.of(), Map.of(), null);
    }
}
