package org.rounds.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.rounds.shared.model.TimeOrderedId;

/**
 * Holds the lease on this node's number in the database, so that no two running nodes generate the
 * same ids.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("SchemaMigration")
public class NodeLease {

    private static final long TERM = Duration.ofMinutes(5).toMillis();

    @Inject private NodeLeaseRepository leases;
    @Inject private Clock clock;
    @Inject private IdMint mint;

    private final String holder = UUID.randomUUID().toString();
    private int node;

    @PostConstruct
    void take() {
        long now = clock.millis();
        for (node = 0; node < TimeOrderedId.LIVE_NODES; node++) {
            if (leases.take(node, holder, now, now + TERM)) {
                mint.mintAs(node);
                return;
            }
        }
        throw new IllegalStateException(
                "All " + TimeOrderedId.LIVE_NODES + " node numbers are in use");
    }

    /** Name of this running node, new at every start. */
    public String holder() {
        return holder;
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    void renew() {
        if (!leases.renew(node, holder, clock.millis() + TERM)) {
            mint.stop();
            take();
        }
    }

    @PreDestroy
    void giveBack() {
        mint.stop();
    }
}
