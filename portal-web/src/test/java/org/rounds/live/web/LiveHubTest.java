package org.rounds.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rounds.shared.service.Caller;

class LiveHubTest {

    private final List<String> wire = new ArrayList<>();
    private final Connection connection =
            new Connection(
                    new Caller(1, "nora", "Nora", true, Set.of()), null, new Outbox(session()));

    /** A session that records sent texts. */
    private Session session() {
        RemoteEndpoint.Async remote =
                proxy(
                        RemoteEndpoint.Async.class,
                        (it, method, values) -> {
                            if (method.getName().equals("sendText")) {
                                wire.add((String) values[0]);
                            }
                            return null;
                        });
        return proxy(
                Session.class,
                (it, method, values) -> method.getName().equals("getAsyncRemote") ? remote : null);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        LiveHubTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Test
    void whatIsRefusedCanBeSentInUtf8() {
        new LiveHub().refuse(connection, "workspace/ä\ud83d\0");
        assertThat(wire).containsExactly("{\"refused\":\"workspace/ä?\\u0000\"}");
    }
}
