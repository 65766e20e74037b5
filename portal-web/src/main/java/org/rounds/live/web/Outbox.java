package org.rounds.live.web;

import jakarta.websocket.CloseReason;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends the messages of a connection in order without blocking. A connection that does not keep up
 * is closed.
 */
final class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class.getName());
    private static final int MOST_WAITING = 200;
    private static final long PATIENCE_MILLIS = 15_000;

    private final Session session;
    private final Queue<String> waiting = new ArrayDeque<>();
    private boolean sending;

    Outbox(Session session) {
        this.session = session;
        session.getAsyncRemote().setSendTimeout(PATIENCE_MILLIS);
    }

    /** Sends after earlier messages. */
    void send(String message) {
        boolean full;
        synchronized (this) {
            full = waiting.size() >= MOST_WAITING;
            if (!full) {
                waiting.add(message);
            }
        }
        if (full) {
            close(CloseReason.CloseCodes.TRY_AGAIN_LATER, "Too slow");
        } else {
            next();
        }
    }

    /**
     * Sends an empty ping (RFC 6455) if nothing else is being sent, because proxies close idle
     * connections. Can block, as servers send pings synchronously.
     */
    void ping() {
        synchronized (this) {
            if (sending) {
                return;
            }
            sending = true;
        }
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
            done();
        } catch (IllegalStateException busy) {
            LOG.log(Level.FINE, "Something else is being sent", busy);
            done();
        } catch (IOException | RuntimeException broken) {
            LOG.log(Level.FINE, "A ping could not be sent", broken);
            close(CloseReason.CloseCodes.GOING_AWAY, "");
        }
    }

    private void next() {
        String message;
        synchronized (this) {
            message = sending ? null : waiting.poll();
            sending = sending || message != null;
        }
        if (message != null) {
            transmit(message);
        }
    }

    private void transmit(String message) {
        try {
            session.getAsyncRemote().sendText(message, this::sent);
        } catch (IllegalStateException | IllegalArgumentException closed) {
            close(CloseReason.CloseCodes.GOING_AWAY, "");
        }
    }

    private void sent(SendResult result) {
        if (!result.isOK()) {
            close(CloseReason.CloseCodes.GOING_AWAY, "");
            return;
        }
        done();
    }

    private void done() {
        synchronized (this) {
            sending = false;
        }
        next();
    }

    void close(CloseReason.CloseCode code, String reason) {
        try {
            session.close(new CloseReason(code, reason));
        } catch (IOException | IllegalStateException gone) {
            LOG.log(Level.FINE, "The connection was closed already", gone);
        }
    }
}
