package org.rounds.operation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.rounds.operation.service.DatabasePulse;

/** Readiness check of the database. Servers without MicroProfile never load this class. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    @Inject private DatabasePulse database;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(database.answers()).build();
    }
}
