package org.rounds.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;

/**
 * The handshake request of a live channel. It has the principal but hides the session: a server
 * would create one if absent, and would close the channel in its own way when one ends.
 */
final class ChannelRequest extends HttpServletRequestWrapper {

    private final ChannelCaller caller;

    ChannelRequest(HttpServletRequest request, ChannelCaller caller) {
        super(request);
        this.caller = caller;
    }

    static ChannelRequest of(HttpServletRequest request, String handle) {
        HttpSession session =
                request.getHeader("Authorization") == null ? request.getSession(false) : null;
        String key = session == null ? null : OpenSessions.key(session.getId());
        return new ChannelRequest(request, new ChannelCaller(handle, key));
    }

    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    @Override
    public HttpSession getSession() {
        return null;
    }

    @Override
    public HttpSession getSession(boolean create) {
        return null;
    }
}
