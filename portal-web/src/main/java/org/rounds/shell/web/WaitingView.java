package org.rounds.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What waits for the person. */
@Named
@RequestScoped
public class WaitingView {

    @Inject private MyWorkspacesView frame;

    /** Unread conversations, at most 100. */
    public int getNotifications() {
        return frame.getContent().notifications();
    }

    /** Must-reads to acknowledge, at most 100. */
    public int getMustReads() {
        return frame.getContent().mustReads();
    }
}
