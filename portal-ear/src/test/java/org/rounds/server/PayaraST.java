package org.rounds.server;

/** The promises of every server, kept by {@link Payara}. */
class PayaraST extends ServerPromises {

    PayaraST() {
        super(new Payara());
    }
}
