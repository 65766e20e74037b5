package org.rounds.inserver;

import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Somebody on whose behalf a test calls services: each kind of this bean runs as a user of the
 * server's registry, so services see a real caller. It begins no transaction of its own.
 */
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public abstract class Persona {

    /** What the use case gives to this person. */
    public <T> T call(Callable<T> useCase) throws Exception {
        return useCase.call();
    }

    /** How the use case is refused to this person; null if it is not. */
    public Throwable refusal(ThrowingCallable useCase) {
        return catchThrowable(useCase);
    }
}
