package org.rounds.posting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rounds.posting.service.ComposerContent;
import org.rounds.posting.service.ComposerService;
import org.rounds.shell.web.MyWorkspacesView;

/** The {@link Composer} of a page. */
@Named
@RequestScoped
public class ComposerView {

    @Inject private MyWorkspacesView rooms;
    @Inject private ComposerService service;

    private Composer composer;

    /**
     * The composer of that place; a page has one.
     *
     * @param announces whether the viewer may announce there
     */
    public Composer at(String place, boolean announces) {
        if (composer == null) {
            composer = with(service.read(place), place, announces);
        }
        return composer;
    }

    /** The composer of the home page, which begins with the first place. */
    public Composer home(ComposerContent content) {
        return with(content, rooms.getFirst(), !rooms.getAnnouncing().isEmpty());
    }

    private Composer with(ComposerContent content, String place, boolean announces) {
        return new Composer(place, content, rooms.getPlaces(), rooms.getAnnouncing(), announces);
    }
}
