package org.rounds.imports.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import org.rounds.shared.service.SingleRun;

/** Runs waiting and abandoned imports one after the other. */
@Singleton
@Startup
@PermitAll
@DependsOn("DemoHospital")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportQueue {

    @Inject private ImportLife life;
    @Inject private ImportRunner runner;
    @Inject private ImportFiles files;

    @Resource private ManagedExecutorService executor;

    private final SingleRun turn = new SingleRun();

    /** Every second: starts the next import if this node is idle. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        turn.start(executor, this::work);
    }

    private void work() {
        life.waiting().forEach(runner::run);
        files.tidy(life::over);
        if (files.hasUnpacked() && life.nobodyWorks()) {
            files.forgetUnpacked();
        }
    }
}
