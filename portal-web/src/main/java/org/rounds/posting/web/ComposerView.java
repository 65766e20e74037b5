package org.rounds.posting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rounds.activity.web.KindsView;
import org.rounds.posting.service.ScheduledPost;
import org.rounds.shell.web.PageContextProducer;
import org.rounds.shell.web.RoomsView;

/** The {@link Composer} of a place. */
@Named
@RequestScoped
public class ComposerView {

    @Inject private PageContextProducer page;
    @Inject private RoomsView rooms;
    @Inject private DraftView drafts;
    @Inject private DelegationView delegations;
    @Inject private KindsView kinds;

    private Composer composer;

    /**
     * The composer of that place; a page has one.
     *
     * @param announces whether the viewer may announce there
     */
    public Composer at(String place, boolean announces) {
        if (composer == null) {
            composer =
                    new Composer(
                            place,
                            drafts.text(place),
                            rooms.getPlaces(),
                            rooms.getAnnouncing(),
                            delegations.getAuthors(),
                            scheduled(),
                            announces);
        }
        return composer;
    }

    /** The composer of the home page, which begins with the first place. */
    public Composer getHome() {
        String first = rooms.getPlaces().isEmpty() ? "" : rooms.getPlaces().get(0).stream();
        return at(first, !rooms.getAnnouncing().isEmpty());
    }

    private List<Composer.Scheduled> scheduled() {
        return delegations.getScheduled().stream().map(this::scheduled).toList();
    }

    private Composer.Scheduled scheduled(ScheduledPost post) {
        String kind = kinds.getCards().of(post.kind()).label(page.page());
        String place = rooms.name(post.place(), page.page().text("feed.toEveryone"));
        return new Composer.Scheduled(
                post.id(),
                post.publishAt(),
                kind == null ? page.page().text("feed.kindpost") : kind,
                place.isEmpty() ? null : place,
                post.title() == null ? post.text() : post.title(),
                post.problem() != null);
    }
}
