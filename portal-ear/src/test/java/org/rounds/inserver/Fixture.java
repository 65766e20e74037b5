package org.rounds.inserver;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.Callable;

/** A transaction around several calls, which the test commits or rolls back. */
@Dependent
public class Fixture {

    @Inject private UserTransaction transaction;

    /** Runs and commits. */
    public <T> T kept(Callable<T> work) throws Exception {
        transaction.begin();
        try {
            T result = work.call();
            transaction.commit();
            return result;
        } finally {
            end();
        }
    }

    /** Runs and rolls back. */
    public <T> T undone(Callable<T> work) throws Exception {
        transaction.begin();
        try {
            return work.call();
        } finally {
            end();
        }
    }

    /** Whether the current transaction is marked for rollback. */
    public boolean isLost() throws SystemException {
        return transaction.getStatus() == Status.STATUS_MARKED_ROLLBACK;
    }

    private void end() throws SystemException {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }
}
