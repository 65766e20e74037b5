package org.rounds.posting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rounds.posting.service.DraftService;

/** Fills editors with the person's drafts. */
@Named
@RequestScoped
public class DraftView {

    @Inject private DraftService drafts;

    /** The draft for a place; empty if there is none. */
    public String text(String place) {
        return drafts.find(place).map(DraftService.Draft::text).orElse("");
    }
}
