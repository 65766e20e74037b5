package org.rounds.feed.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.Roles;
import org.rounds.stream.service.SubscriptionService;

/** What pages show of a stream: a page of activities, pinned ones, and what is new. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class StreamPageService {

    /** Streams of places, where people post and see what is new. */
    private static final String PLACES = "(workspace|department|site|role)/.*";

    private static final String EVERYONE = "everyone";
    private static final int SIZE = 20;

    @Inject private FeedService feed;
    @Inject private PinService pins;
    @Inject private SubscriptionService subscriptions;

    /**
     * A page of a stream.
     *
     * @throws NotFound if there is no such stream, or the caller cannot see it
     * @throws NotAllowed if the caller cannot read it
     */
    public FeedPage read(StreamQuery query) {
        String stream = query.stream();
        if (query.after() != null) {
            return FeedPage.of(stream, feed.newer(stream, query.after()), null);
        }
        FeedPage page = load(query);
        if (!query.plain()) {
            return page;
        }
        boolean later = query.cursor() != null;
        boolean pinned = stream.equals(EVERYONE) || stream.startsWith("workspace/");
        if (pinned && !later && !query.part()) {
            page = page.below(pins.pinned(stream));
        }
        boolean divided = stream.equals(FeedService.HOME) || stream.matches(PLACES);
        return divided ? page.divided(subscriptions.fresh(stream, page.ids()), later) : page;
    }

    private FeedPage load(StreamQuery query) {
        String stream = query.stream();
        Page<ActivityCard> page =
                query.relevant()
                        ? feed.readRelevant(stream, query.filter(), SIZE, query.cursor())
                        : feed.read(stream, query.filter(), SIZE, query.cursor());
        List<ActivityCard> items = page.items();
        return FeedPage.of(stream, items, page.next());
    }
}
