package org.rounds.live.web;

import jakarta.websocket.CloseReason.CloseCode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rounds.shared.service.Caller;

/** An open connection with its person, session and watched streams. */
final class Connection {

    private static final int MOST_WATCHED = 50;

    private final Caller listener;
    private final String sessionKey;
    private final Outbox outbox;
    private final Set<String> subscribed = ConcurrentHashMap.newKeySet();
    private final Set<String> watched = ConcurrentHashMap.newKeySet();

    /**
     * @param sessionKey null if authenticated by a header
     */
    Connection(Caller listener, String sessionKey, Outbox outbox) {
        this.listener = listener;
        this.sessionKey = sessionKey;
        this.outbox = outbox;
    }

    Caller listener() {
        return listener;
    }

    Optional<String> sessionKey() {
        return Optional.ofNullable(sessionKey);
    }

    boolean isSubscribedTo(String address) {
        return subscribed.contains(address);
    }

    boolean watches(String address) {
        return watched.contains(address);
    }

    void subscribe(String address) {
        subscribed.add(address);
    }

    void unsubscribe(String address) {
        subscribed.remove(address);
    }

    /** Watches an address; false above the maximum number. */
    boolean watch(String address) {
        if (watched.size() < MOST_WATCHED) {
            watched.add(address);
        }
        return watched.contains(address);
    }

    void unwatch(String address) {
        watched.remove(address);
    }

    /** All watched addresses. */
    Set<String> addresses() {
        Set<String> all = new HashSet<>(subscribed);
        all.addAll(watched);
        return all;
    }

    void send(String message) {
        outbox.send(message);
    }

    void ping() {
        outbox.ping();
    }

    void close(CloseCode code, String reason) {
        outbox.close(code, reason);
    }
}
