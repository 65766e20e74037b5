package org.rounds.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rounds.shared.service.Caller;

class ConnectionsTest {

    private static final int MOST = 3;

    private final Connections connections = new Connections();

    @Test
    void aPersonHasALimitedNumberOfConnections() {
        for (int i = 0; i < MOST; i++) {
            assertThat(connections.add(connection(1), MOST)).isTrue();
        }
        assertThat(connections.add(connection(1), MOST)).isFalse();
        assertThat(connections.of(1)).hasSize(MOST);
        assertThat(connections.add(connection(2), MOST)).isTrue();
        connections.remove(connections.of(1).iterator().next());
        assertThat(connections.add(connection(1), MOST)).isTrue();
    }

    private static Connection connection(long personId) {
        return new Connection(new Caller(personId, "nora", "Nora", true, Set.of()), null, null);
    }
}
