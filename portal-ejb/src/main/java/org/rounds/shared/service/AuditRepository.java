package org.rounds.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Table of the audit log; insert only. */
@ApplicationScoped
class AuditRepository {

    @PersistenceContext private EntityManager entities;
    @Inject private IdMint mint;

    void add(AuditEntry entry) {
        entities.createNativeQuery(
                        "insert into audit_entry (id, actor_id, actor_name, action, target, outcome, detail)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, mint.next())
                .setParameter(2, entry.actor().personId())
                .setParameter(3, entry.actor().handle())
                .setParameter(4, entry.action())
                .setParameter(5, entry.target())
                .setParameter(6, entry.outcome().name())
                .setParameter(7, entry.detail())
                .executeUpdate();
    }
}
