package org.rounds.posting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rounds.posting.service.ComposerContent;
import org.rounds.shell.web.MyWorkspacesView;

/** The {@link Composer} of a page. */
@Named
@RequestScoped
public class ComposerView {

    @Inject private MyWorkspacesView rooms;

    /**
     * The composer of that place.
     *
     * @param announces whether the viewer may announce there
     */
    public Composer at(ComposerContent content, String place, boolean announces) {
        return new Composer(place, content, rooms.getPlaces(), rooms.getAnnouncing(), announces);
    }

    /** The composer of the home page, which begins with the first place. */
    public Composer home(ComposerContent content) {
        return at(content, rooms.getFirst(), !rooms.getAnnouncing().isEmpty());
    }
}
