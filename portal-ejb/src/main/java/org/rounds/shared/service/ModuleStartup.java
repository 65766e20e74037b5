package org.rounds.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Fails the start of the application if {@code ROUNDS_MODULES} names an unknown module. */
@Singleton
@Startup
@PermitAll
public class ModuleStartup {

    @Inject private Modules modules;

    @PostConstruct
    void read() {
        modules.off();
    }
}
