package org.rounds.identity.web;

import java.security.Principal;

/**
 * Who opens a live channel.
 *
 * @param name handle of the caller
 * @param sessionKey as {@link OpenSessions#isSignedIn} knows it; null where the caller came by a
 *     header
 */
public record ChannelCaller(String name, String sessionKey) implements Principal {

    @Override
    public String getName() {
        return name;
    }
}
