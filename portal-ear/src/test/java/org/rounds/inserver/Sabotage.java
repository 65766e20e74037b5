package org.rounds.inserver;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.rounds.shared.event.MembershipChanged;
import org.rounds.shared.event.StreamMoved;

/** Takes part in the transaction of a use case and makes it fail. */
@ApplicationScoped
public class Sabotage {

    private static final int LAST = 9_000;

    private volatile Consumer<Object> mishap = event -> {};

    /** Runs an act within a use case, whenever it fires an event of the type. */
    public <T> T when(Class<?> kind, ThrowingAct act, Callable<T> useCase) throws Exception {
        mishap = event -> act(kind, act, event);
        try {
            return useCase.call();
        } finally {
            mishap = event -> {};
        }
    }

    private static void act(Class<?> kind, ThrowingAct act, Object event) {
        if (kind.isInstance(event)) {
            try {
                act.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public void moved(@Observes @Priority(LAST) StreamMoved event) {
        mishap.accept(event);
    }

    public void membershipChanged(@Observes @Priority(LAST) MembershipChanged event) {
        mishap.accept(event);
    }

    /** An act that can fail. */
    public interface ThrowingAct {

        /** Throws an exception. */
        ThrowingAct FAIL =
                () -> {
                    throw new IllegalStateException("Something broke after everything was written");
                };

        void run() throws Exception;
    }
}
