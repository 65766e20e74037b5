package org.rounds.inserver;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.Callable;

/** One transaction around several calls, which a test ends as it likes. */
@Dependent
public class Fixture {

    @Inject private UserTransaction transaction;

    /** Does it and commits. */
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

    /** Does it and takes everything back. */
    public <T> T undone(Callable<T> work) throws Exception {
        transaction.begin();
        try {
            return work.call();
        } finally {
            end();
        }
    }

    /** Whether the transaction that runs can only be rolled back any more. */
    public boolean isLost() throws SystemException {
        return transaction.getStatus() == Status.STATUS_MARKED_ROLLBACK;
    }

    private void end() throws SystemException {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }
}
