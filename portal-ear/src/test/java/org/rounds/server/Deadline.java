package org.rounds.server;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Asks again and again until something is so, or the time is up. */
record Deadline(Instant end) {

    private static final long PAUSE = Duration.ofMillis(200).toNanos();

    static Deadline in(Duration time) {
        return new Deadline(Instant.now().plus(time));
    }

    void await(String what, Question question) throws IOException {
        while (!question.isSo()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Waited in vain for " + what);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** What is waited for. */
    interface Question {
        boolean isSo() throws IOException;
    }
}
