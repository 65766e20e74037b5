package org.rounds.shell.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.rounds.activity.service.MuteService;
import org.rounds.feed.service.FeedPage;
import org.rounds.feed.service.FeedService;
import org.rounds.feed.service.StreamPageService;
import org.rounds.mustread.service.MustReadService;
import org.rounds.posting.service.ComposerService;
import org.rounds.shared.service.Roles;
import org.rounds.stream.service.SubscriptionService;

/** Reads the home page. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class HomePageService {

    /** Number of must-reads on the page. */
    private static final int MUST_READS = 2;

    @Inject private StreamPageService streams;
    @Inject private FeedService feed;
    @Inject private MustReadService mustReads;
    @Inject private MuteService mutes;
    @Inject private SubscriptionService subscriptions;
    @Inject private ComposerService composers;

    /** The home page of the caller. */
    public HomePage read(HomeQuery query) {
        FeedPage page = streams.read(query.stream());
        return query.stream().part()
                ? HomePage.part(page)
                : new HomePage(
                        page,
                        feed.unreadAtHome(),
                        mustReads.next(MUST_READS),
                        mutes.list(),
                        subscriptions.unread(query.workspaces()),
                        composers.read(query.place()));
    }
}
