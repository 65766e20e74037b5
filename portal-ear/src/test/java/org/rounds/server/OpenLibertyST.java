package org.rounds.server;

import java.util.Map;

/**
 * The promises of every server, kept by {@link OpenLiberty} on the embedded database with 512 MB of
 * memory, whatever is sent to it.
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
