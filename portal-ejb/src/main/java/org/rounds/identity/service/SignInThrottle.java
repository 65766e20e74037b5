package org.rounds.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.rounds.shared.text.Characters;

/**
 * Limits password guessing: after five consecutive failures a user name is locked for one address,
 * for a time that doubles with every further failure, from 30 seconds to 15 minutes. A successful
 * sign-in resets the count.
 */
@ApplicationScoped
public class SignInThrottle {

    static final int FREE_TRIES = 5;
    private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(15);
    private static final int LONGEST_KEY = 200;

    @Inject private SignInThrottleRepository tries;
    @Inject private Clock clock;

    /** Whether this user name can be tried from this address now. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean permits(String userName, String address) {
        return !tries.isLocked(key(userName, address), clock.millis());
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void failed(String userName, String address) {
        String key = key(userName, address);
        tries.lock(key, clock.millis() + lock(tries.countFailure(key)));
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void succeeded(String userName, String address) {
        tries.forget(key(userName, address));
    }

    /** Milliseconds of lock after this many consecutive failures. */
    static long lock(int failures) {
        if (failures < FREE_TRIES) {
            return 0;
        }
        int doublings = Math.min(failures - FREE_TRIES, 10);
        return Math.min(FIRST_LOCK.toMillis() << doublings, LONGEST_LOCK.toMillis());
    }

    private static String key(String userName, String address) {
        String key = userName.strip().toLowerCase(Locale.ROOT) + "@" + address;
        return Characters.start(key, LONGEST_KEY);
    }
}
