package org.rounds.live.web;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import org.rounds.identity.web.ChannelCaller;
import org.rounds.shared.web.OriginFilter;

/**
 * Stores the principal of a connection. Authentication and filters have decided before, but Open
 * Liberty opens a channel even if they refused, so the origin is checked here again.
 */
public class LiveConfigurator extends ServerEndpointConfig.Configurator {

    /** User property with the {@link ChannelCaller} of the connection. */
    static final String CALLER = "org.rounds.channel-caller";

    /** Open Liberty injects nothing into an endpoint with a configurator: CDI creates it. */
    @Override
    public <T> T getEndpointInstance(Class<T> endpoint) {
        return CDI.current().select(endpoint).get();
    }

    /** If the request is not available, the filters have refused foreign origins before. */
    @Override
    public boolean checkOrigin(String origin) {
        try {
            return origin == null
                    || OriginFilter.isOwn(
                            origin, CDI.current().select(HttpServletRequest.class).get());
        } catch (ContextNotActiveException | IllegalStateException e) {
            return true;
        }
    }

    @Override
    public void modifyHandshake(
            ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        config.getUserProperties().remove(CALLER);
        if (request.getUserPrincipal() instanceof ChannelCaller caller) {
            config.getUserProperties().put(CALLER, caller);
        }
    }
}
