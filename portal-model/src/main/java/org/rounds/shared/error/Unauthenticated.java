package org.rounds.shared.error;

/** The request is not authenticated, or its session ended. */
public final class Unauthenticated extends BusinessException {

    public Unauthenticated() {
        super("unauthenticated", "problem.unauthenticated");
    }
}
