package org.rounds.shared.web;

/** A request is refused at the level of HTTP, before any service is called. */
public final class Refused extends RuntimeException {

    private final transient Problem problem;

    public Refused(String key) {
        super(key);
        this.problem = Problem.of(key);
    }

    public Problem problem() {
        return problem;
    }
}
