package org.rounds.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveEndpointTest {

    @Test
    void nonsenseSaysNothing() {
        String deep = "{\"watch\":" + "[".repeat(1_010);
        for (String message : new String[] {"", "[1]", "{\"watch\":\0}", "{", deep}) {
            assertThat(LiveEndpoint.read(message)).as(message).isEmpty();
        }
        assertThat(LiveEndpoint.read("{\"watch\":\"everyone\"}").getString("watch"))
                .isEqualTo("everyone");
    }
}
