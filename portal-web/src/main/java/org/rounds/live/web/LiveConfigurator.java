package org.rounds.live.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import org.rounds.identity.web.ChannelCaller;

/** Keeps who opens a connection. Whether they may, the filters have decided before. */
public class LiveConfigurator extends ServerEndpointConfig.Configurator {

    /** User property with the {@link ChannelCaller}; every connection has properties of its own. */
    static final String CALLER = "org.rounds.channel-caller";

    /** Open Liberty injects nothing into an endpoint that has a configurator: CDI makes it. */
    @Override
    public <T> T getEndpointInstance(Class<T> endpoint) {
        return CDI.current().select(endpoint).get();
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
