package org.rounds.posting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rounds.posting.service.DraftService;

/** What the person began to write and did not send: it stands in the field when they come back. */
@Named
@RequestScoped
public class DraftView {

    @Inject private DraftService drafts;

    /** The draft for that place; empty if there is none. */
    public String text(String place) {
        return drafts.find(place).map(DraftService.Draft::text).orElse("");
    }
}
