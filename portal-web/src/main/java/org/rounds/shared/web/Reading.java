package org.rounds.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;

/**
 * Runs several service calls of a page in one transaction. A business error is rethrown before the
 * transaction ends: servers would log it as a failure of the transaction.
 */
@ApplicationScoped
public class Reading {

    @Inject private UserTransaction transaction;

    /**
     * @param reads calls read-only services; after an error nothing else can be read
     */
    public <T> T together(Supplier<T> reads) {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                return reads.get();
            }
            transaction.begin();
            boolean whole = false;
            try {
                T read = reads.get();
                whole = transaction.getStatus() == Status.STATUS_ACTIVE;
                return read;
            } finally {
                end(whole);
            }
        } catch (SystemException
                | NotSupportedException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException broken) {
            throw new IllegalStateException("What a page reads could not be read together", broken);
        }
    }

    private void end(boolean whole)
            throws SystemException,
                    RollbackException,
                    HeuristicMixedException,
                    HeuristicRollbackException {
        if (whole) {
            transaction.commit();
        } else {
            transaction.rollback();
        }
    }
}
