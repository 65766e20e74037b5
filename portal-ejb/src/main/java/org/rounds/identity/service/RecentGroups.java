package org.rounds.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Caches the groups of accounts with an open session for one minute. Holds the newest 5,000
 * accounts.
 */
@ApplicationScoped
class RecentGroups {

    private static final Duration TERM = Duration.ofMinutes(1);
    private static final int MOST = 5_000;

    @Inject private Clock clock;

    private final Map<String, Known> accounts = new LinkedHashMap<>();

    /**
     * The groups of an account, at most one minute old.
     *
     * @param source loads them; empty if there is no such account
     */
    Optional<Set<String>> of(String userName, Supplier<Optional<Set<String>>> source) {
        Known known = recall(userName);
        if (known == null || known.until() <= clock.millis()) {
            known = new Known(source.get(), clock.millis() + TERM.toMillis());
            keep(userName, known);
        }
        return known.groups();
    }

    private synchronized Known recall(String userName) {
        return accounts.get(userName);
    }

    private synchronized void keep(String userName, Known known) {
        accounts.remove(userName);
        if (accounts.size() >= MOST) {
            accounts.remove(accounts.keySet().iterator().next());
        }
        accounts.put(userName, known);
    }

    private record Known(Optional<Set<String>> groups, long until) {}
}
