package org.rounds.server;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Polls a condition until it holds, or the time is up. */
public record Deadline(Instant end) {

    private static final long PAUSE = Duration.ofMillis(200).toNanos();

    public static Deadline in(Duration time) {
        return new Deadline(Instant.now().plus(time));
    }

    public void await(String what, Question question) throws IOException {
        while (!question.isSo()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Waited in vain for " + what);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** The condition. */
    public interface Question {
        boolean isSo() throws IOException;
    }
}
