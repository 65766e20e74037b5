package org.rounds.shell.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.rounds.moderation.service.ReportService;
import org.rounds.mustread.service.MustReadService;
import org.rounds.notification.service.NotificationService;

/** Counts for the frame of every page. */
@Named
@RequestScoped
public class WaitingView {

    @Inject private MustReadService service;
    @Inject private NotificationService inbox;
    @Inject private ReportService moderation;
    @Inject private HttpServletRequest request;

    private int mustReads;
    private int notifications;
    private int reports;

    @PostConstruct
    void load() {
        if (request.getUserPrincipal() != null) {
            mustReads = service.waiting();
            notifications = inbox.unread();
            reports = moderation.waiting();
        }
    }

    /** Unread conversations; stops at 100. */
    public int getNotifications() {
        return notifications;
    }

    /** Reports that wait for the person's decision; stops at 100. */
    public int getReports() {
        return reports;
    }

    /** Waiting must-reads; stops at 100. */
    public int getMustReads() {
        return mustReads;
    }
}
