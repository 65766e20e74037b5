package org.rounds.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.CallerMemo;

/** Passes the authenticated caller to the services of this request. */
public class CallerFilter extends HttpFilter {

    @Inject private transient CallerMemo memo;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(RoundsAuthenticationMechanism.CALLER) instanceof Caller caller) {
            memo.remember(caller);
            boolean opensChannel = "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
            chain.doFilter(
                    opensChannel ? ChannelRequest.of(request, caller.handle()) : request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
