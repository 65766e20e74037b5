package org.rounds.job.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Runs the jobs of all features, once this node has its number. */
@Singleton
@Startup
@PermitAll
@DependsOn("NodeLease")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobTimer {

    @Inject private Instance<Job> jobs;
    @Inject private Clock clock;
    @Resource private ManagedExecutorService executor;

    private List<JobRound> rounds;

    @PostConstruct
    void load() {
        rounds = jobs.stream().map(JobRound::new).toList();
    }

    /** Starts due jobs; called every second. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        rounds.forEach(round -> round.start(executor, now));
    }
}
