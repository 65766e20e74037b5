package org.rounds.feed.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.rounds.feed.service.MustReadService;
import org.rounds.notification.service.NotificationService;

/** What waits for the person, for the frame of every page. */
@Named
@RequestScoped
public class WaitingView {

    @Inject private MustReadService service;
    @Inject private NotificationService inbox;
    @Inject private HttpServletRequest request;

    private int mustReads;
    private int notifications;

    @PostConstruct
    void load() {
        if (request.getUserPrincipal() != null) {
            mustReads = service.waiting();
            notifications = inbox.unread();
        }
    }

    /** Conversations with something new; stops at 100. */
    public int getNotifications() {
        return notifications;
    }

    /** Must-reads that wait; stops at 100. */
    public int getMustReads() {
        return mustReads;
    }
}
