package org.rounds.inserver;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

/** Runs tasks concurrently on threads of the server. */
@ApplicationScoped
public class Threads {

    @Resource private ManagedExecutorService executor;

    /** Starts a task with a transaction of its own, or none. */
    public <T> Future<T> submit(Callable<T> task) {
        return executor.submit(task);
    }
}
