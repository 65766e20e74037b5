package org.rounds.live.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.rounds.shared.service.JsonTools.JSON;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.rounds.feed.service.LiveSubscriptions;
import org.rounds.identity.web.OpenSessions;
import org.rounds.shared.event.PersonDeactivated;
import org.rounds.shared.event.SignedOut;
import org.rounds.shared.event.StreamMoved;
import org.rounds.shared.event.SubjectDiscussed;
import org.rounds.shared.service.Setting;

/** Notifies open connections of changes in watched streams, and closes ended ones. */
@ApplicationScoped
public class LiveHub {

    /** Close code: the session has ended. */
    static final CloseCode SESSION_ENDED = CloseCodes.getCloseCode(4401);

    /** Close code: the person was deactivated. */
    static final CloseCode DEACTIVATED = CloseCodes.getCloseCode(4403);

    /** Close code: the person has too many connections to this node. */
    static final CloseCode TOO_MANY = CloseCodes.getCloseCode(4429);

    private static final long CHECK_SECONDS = 5;

    @Resource private ManagedScheduledExecutorService executor;
    @Inject private Connections connections;
    @Inject private LiveSubscriptions listeners;
    @Inject private OpenSessions sessions;
    @Inject private LiveRights rights;
    @Inject private LiveInbox inbox;
    @Inject private LiveCounts counts;

    private ScheduledFuture<?> check;
    private ScheduledFuture<?> pulse;

    @PostConstruct
    void begin() {
        long pause = Math.max(1, Setting.ROUNDS_LIVE_PING_SECONDS.number());
        rights.attend();
        inbox.attend();
        counts.attend();
        check = every(CHECK_SECONDS, this::closeEnded);
        pulse = every(pause, () -> connections.all().forEach(it -> later(it::ping)));
    }

    private ScheduledFuture<?> every(long seconds, Runnable task) {
        return executor.scheduleWithFixedDelay(task, seconds, seconds, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (check != null) {
            check.cancel(false);
        }
        if (pulse != null) {
            pulse.cancel(false);
        }
    }

    void open(Connection connection) {
        if (!connections.add(connection, Setting.ROUNDS_LIVE_MAX_CONNECTIONS.number())) {
            connection.close(TOO_MANY, "Too many connections");
            return;
        }
        listeners
                .subscribed(connection.listener())
                .forEach(address -> connections.subscribe(connection, address));
    }

    void close(Connection connection) {
        connections.remove(connection);
    }

    void watch(Connection connection, String address) {
        Optional<String> found = listeners.watchable(connection.listener(), address);
        if (found.isEmpty() || !connections.watch(connection, found.get())) {
            refuse(connection, address);
        }
    }

    void unwatch(Connection connection, String address) {
        connections.unwatch(connection, address);
    }

    /** Runs a task on a thread of its own. */
    void later(Runnable task) {
        executor.execute(task);
    }

    /**
     * Refuses to watch an address; unpaired surrogates in it, which UTF-8 cannot encode, become
     * "?".
     */
    void refuse(Connection connection, String address) {
        String shown = new String(address.getBytes(UTF_8), UTF_8);
        connection.send(JSON.createObjectBuilder().add("refused", shown).build().toString());
    }

    public void moved(
            @Observes(during = TransactionPhase.AFTER_SUCCESS, notifyObserver = Reception.IF_EXISTS)
                    StreamMoved event) {
        for (String address : event.addresses()) {
            String message =
                    JSON.createObjectBuilder()
                            .add("stream", address)
                            .add("latest", String.valueOf(event.latest()))
                            .build()
                            .toString();
            connections.listeningTo(address).forEach(it -> it.send(message));
        }
    }

    public void discussed(
            @Observes(during = TransactionPhase.AFTER_SUCCESS, notifyObserver = Reception.IF_EXISTS)
                    SubjectDiscussed event) {
        String message =
                JSON.createObjectBuilder()
                        .add("discussion", event.subject().type() + "/" + event.subject().id())
                        .add("comment", String.valueOf(event.commentId()))
                        .build()
                        .toString();
        connections.listeningTo(event.address()).forEach(it -> it.send(message));
    }

    public void deactivated(
            @Observes(during = TransactionPhase.AFTER_SUCCESS, notifyObserver = Reception.IF_EXISTS)
                    PersonDeactivated event) {
        connections.of(event.personId()).forEach(it -> it.close(DEACTIVATED, "Deactivated"));
    }

    public void signedOut(@Observes(notifyObserver = Reception.IF_EXISTS) SignedOut event) {
        closeEnded();
    }

    private void closeEnded() {
        for (Connection connection : connections.all()) {
            if (connection.sessionKey().filter(key -> !sessions.isSignedIn(key)).isPresent()) {
                connection.close(SESSION_ENDED, "Signed out");
            }
        }
    }
}
