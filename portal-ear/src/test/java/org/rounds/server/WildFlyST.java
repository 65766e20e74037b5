package org.rounds.server;

/** The promises of every server, kept by {@link WildFly}. */
class WildFlyST extends ServerPromises {

    WildFlyST() {
        super(new WildFly());
    }
}
