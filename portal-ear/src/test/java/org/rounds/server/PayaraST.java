package org.rounds.server;

/** The promises of every server on {@link Payara}. */
class PayaraST extends ServerPromises {

    PayaraST() {
        super(new Payara());
    }
}
