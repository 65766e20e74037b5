package org.rounds.server;

/** The promises of every server, kept by {@link OpenLiberty}. */
class OpenLibertyST extends ServerPromises {

    OpenLibertyST() {
        super(new OpenLiberty());
    }
}
