package org.rounds.identity.web;

import java.security.Principal;

/**
 * Principal of a live channel.
 *
 * @param name handle of the caller
 * @param sessionKey as known to {@link OpenSessions#isSignedIn}; null if authenticated by a header
 */
public record ChannelCaller(String name, String sessionKey) implements Principal {

    @Override
    public String getName() {
        return name;
    }
}
