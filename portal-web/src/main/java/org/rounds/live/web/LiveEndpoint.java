package org.rounds.live.web;

import static org.rounds.shared.service.JsonTools.JSON;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rounds.feed.service.LiveSubscriptions;
import org.rounds.identity.web.ChannelCaller;
import org.rounds.shared.service.Caller;

/** WebSocket endpoint for new content. */
@Dependent
@ServerEndpoint(value = "/live", subprotocols = "rounds.v1", configurator = LiveConfigurator.class)
public class LiveEndpoint {

    private static final Logger LOG = Logger.getLogger(LiveEndpoint.class.getName());
    private static final int LONGEST = 1024;

    @Inject private LiveHub hub;
    @Inject private LiveNeighbours neighbours;
    @Inject private LiveSubscriptions listeners;

    private Connection connection;

    @OnOpen
    public void open(Session session, EndpointConfig config) {
        Outbox outbox = new Outbox(session);
        ChannelCaller who = (ChannelCaller) config.getUserProperties().get(LiveConfigurator.CALLER);
        Optional<Caller> caller = who == null ? Optional.empty() : listeners.find(who.name());
        if (caller.isEmpty()) {
            outbox.close(CloseCodes.VIOLATED_POLICY, "Nobody");
            return;
        }
        connection = new Connection(caller.get(), who.sessionKey(), outbox);
        session.setMaxIdleTimeout(0);
        neighbours.attend();
        hub.open(connection);
    }

    @OnMessage(maxMessageSize = LONGEST)
    public void receive(String message) {
        if (connection == null) {
            return;
        }
        JsonObject wish = read(message);
        String watch = wish.getString("watch", null);
        String unwatch = wish.getString("unwatch", null);
        if (watch != null) {
            hub.watch(connection, watch);
        }
        if (unwatch != null) {
            hub.unwatch(connection, unwatch);
        }
    }

    /** Parses a message; null unless it is a JSON object of limited depth. */
    static JsonObject read(String message) {
        try (JsonReader reader = JSON.createReader(new StringReader(message))) {
            return reader.readObject();
        } catch (RuntimeException notUnderstood) {
            LOG.log(Level.FINE, "A message is not understood", notUnderstood);
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    @OnClose
    public void close() {
        if (connection != null) {
            hub.close(connection);
        }
    }

    @OnError
    public void fail(Throwable failure) {
        LOG.log(Level.WARNING, "A connection failed", failure);
        if (failure instanceof IOException && connection != null) {
            connection.close(CloseCodes.GOING_AWAY, "");
        }
    }
}
