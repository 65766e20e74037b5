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
 * Lets what a page reads from several services share one transaction, instead of beginning and
 * ending one for each of them. A service that refuses is what the page answers, and no failure of
 * the transaction: servers would log it as one if they had to find it out at its end.
 */
@ApplicationScoped
public class Reading {

    @Inject private UserTransaction transaction;

    /**
     * @param reads calls services that only read; if one of them refuses, nothing else can be read
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
