package org.rounds.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Handles the end of sessions, by sign-out or timeout. */
@WebListener
public class SessionEnd implements HttpSessionListener {

    @Inject private OpenSessions sessions;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.ended(event.getSession().getId());
    }
}
