package org.rounds.inserver;

import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * A user on whose behalf a test calls services: each kind of this bean runs as a user of the
 * server's registry, so services see a real caller. It starts no transaction.
 */
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public abstract class Persona {

    /** The result of the use case for this person. */
    public <T> T call(Callable<T> useCase) throws Exception {
        return useCase.call();
    }

    /** The error of the use case for this person; null if there is none. */
    public Throwable refusal(ThrowingCallable useCase) {
        return catchThrowable(useCase);
    }
}
