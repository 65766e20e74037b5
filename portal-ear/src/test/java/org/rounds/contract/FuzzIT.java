package org.rounds.contract;

import org.junit.jupiter.api.extension.ExtendWith;
import org.rounds.server.Api;
import org.rounds.server.FuzzPromises;
import org.rounds.server.RoundsServer;

/** The whole API on PostgreSQL with malformed requests. */
@ExtendWith(RoundsServer.class)
class FuzzIT implements FuzzPromises {

    private final Api api;

    FuzzIT(Api api) {
        this.api = api;
    }

    @Override
    public Api api() {
        return api;
    }
}
