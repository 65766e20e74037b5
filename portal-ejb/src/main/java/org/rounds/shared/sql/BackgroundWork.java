package org.rounds.shared.sql;

import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;

/**
 * Work that no request waits for: timers and jobs. Their statements begin with the comment {@value
 * #MARK}, so that the log and the activity list of a database tell them from those of requests.
 * Every timer of an enterprise bean has this interceptor (ejb-jar.xml).
 */
public class BackgroundWork {

    /** The beginning of each statement of such work, except those of entities. */
    public static final String MARK = "/* background */ ";

    private static final ThreadLocal<Boolean> RUNNING = new ThreadLocal<>();

    /** Marks the statements of a timer. */
    @AroundTimeout
    public Object around(InvocationContext timer) throws Exception {
        Boolean before = begin();
        try {
            return timer.proceed();
        } finally {
            end(before);
        }
    }

    /** Runs work of this thread that has no timer of an enterprise bean. */
    public static void run(Runnable work) {
        Boolean before = begin();
        try {
            work.run();
        } finally {
            end(before);
        }
    }

    private static Boolean begin() {
        Boolean before = RUNNING.get();
        RUNNING.set(true);
        return before;
    }

    private static void end(Boolean before) {
        if (before == null) {
            RUNNING.remove();
        }
    }

    static String marked(String statement) {
        return RUNNING.get() == null ? statement : MARK + statement;
    }
}
