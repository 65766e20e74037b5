package org.rounds.server;

/** The promises of every server on {@link WildFly}. */
class WildFlyST extends ServerPromises {

    WildFlyST() {
        super(new WildFly());
    }
}
