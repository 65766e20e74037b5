package org.rounds.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final List<String> wire = new ArrayList<>();
    private final List<SendHandler> open = new ArrayList<>();
    private Exception ping;
    private Runnable duringPing = () -> {};
    private final Outbox outbox = new Outbox(session());

    /** A session that records sent texts; a text is pending until completed. */
    private Session session() {
        RemoteEndpoint.Async remote = proxy(RemoteEndpoint.Async.class, this::remote);
        return proxy(
                Session.class,
                (it, method, values) -> {
                    if (method.getName().equals("close")) {
                        wire.add("close");
                    }
                    return method.getName().equals("getAsyncRemote") ? remote : null;
                });
    }

    private Object remote(Object it, Method method, Object[] values) throws Exception {
        if (method.getName().equals("sendText")) {
            wire.add((String) values[0]);
            open.add((SendHandler) values[1]);
        } else if (method.getName().equals("sendPing")) {
            duringPing.run();
            if (ping != null) {
                throw ping;
            }
            wire.add("ping");
        }
        return null;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private void sent() {
        open.remove(0).onResult(new SendResult());
    }

    @Test
    void textsGoOneAfterTheOther() {
        outbox.send("a");
        outbox.send("b");
        assertThat(wire).containsExactly("a");
        sent();
        assertThat(wire).containsExactly("a", "b");
    }

    @Test
    void aTextWaitsForAPing() {
        duringPing = () -> outbox.send("a");
        outbox.ping();
        assertThat(wire).containsExactly("ping", "a");
    }

    @Test
    void whileATextIsOnItsWayNoPingIsNeeded() {
        outbox.send("a");
        outbox.ping();
        sent();
        outbox.ping();
        assertThat(wire).containsExactly("a", "ping");
    }

    @Test
    void aConnectionThatCannotBePingedIsClosed() {
        ping = new IOException("broken");
        outbox.ping();
        assertThat(wire).containsExactly("close");
    }

    @Test
    void aServerThatIsSendingSomethingElseKeepsTheConnection() {
        ping = new IllegalStateException("a pong is on its way");
        outbox.ping();
        outbox.send("a");
        assertThat(wire).containsExactly("a");
    }
}
