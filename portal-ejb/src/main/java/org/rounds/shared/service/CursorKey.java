package org.rounds.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Sets the shared cursor key, which is the same on all nodes and stored in the database. */
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
