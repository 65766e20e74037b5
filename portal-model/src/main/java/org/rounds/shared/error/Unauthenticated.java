package org.rounds.shared.error;

/** Nobody is signed in, or no longer. */
public final class Unauthenticated extends BusinessException {

    public Unauthenticated() {
        super("unauthenticated", "problem.unauthenticated");
    }
}
