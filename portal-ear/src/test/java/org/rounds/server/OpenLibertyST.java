package org.rounds.server;

import java.util.Map;

/**
 * The promises of every server on {@link OpenLiberty} with the embedded database and 512 MB of
 * memory, under any requests.
 */
class OpenLibertyST extends ServerPromises implements AttackPromises, FuzzPromises {

    OpenLibertyST() {
        super(new OpenLiberty("open-liberty", Map.of("JVM_ARGS", "-Xmx512m")));
    }

    @Override
    public Api api() {
        return new Api(url());
    }
}
