package org.rounds.feed.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.rounds.feed.service.MustReadService;

/** What waits for the person, for the frame of every page. */
@Named
@RequestScoped
public class WaitingView {

    @Inject private MustReadService service;
    @Inject private HttpServletRequest request;

    private int mustReads;

    @PostConstruct
    void load() {
        mustReads = request.getUserPrincipal() == null ? 0 : service.waiting();
    }

    /** Must-reads that wait; stops at 100. */
    public int getMustReads() {
        return mustReads;
    }
}
