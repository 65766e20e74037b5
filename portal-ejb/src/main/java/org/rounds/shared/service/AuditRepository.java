package org.rounds.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Table of the audit log; insert only. */
@ApplicationScoped
class AuditRepository {

    @PersistenceContext private EntityManager entities;
    @Inject private IdMint mint;

    void add(AuditEntry entry) {
        Rows.change(
                entities,
                "insert into audit_entry (id, actor_id, actor_name, action, target, outcome, detail)"
                        + " values (:id, :actor, :handle, :action, :target, :outcome, nullif(:detail, ''))",
                Parameters.of("id", mint.next())
                        .and("actor", entry.actor().personId())
                        .and("handle", entry.actor().handle())
                        .and("action", entry.action())
                        .and("target", entry.target())
                        .and("outcome", entry.outcome().name())
                        .and("detail", Objects.requireNonNullElse(entry.detail(), "")));
    }
}
