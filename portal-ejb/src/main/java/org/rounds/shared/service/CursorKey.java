package org.rounds.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Gives all nodes the same key for cursors, which outlives restarts. */
@Singleton
@Startup
@PermitAll
@DependsOn("SchemaMigration")
public class CursorKey {

    @Inject private SharedKeys keys;

    @PostConstruct
    void read() {
        Cursor.sealWith(keys.get("cursor"));
    }
}
