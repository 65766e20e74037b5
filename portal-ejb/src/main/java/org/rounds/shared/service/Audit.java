package org.rounds.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The append-only record of administrative acts and of denials. */
@ApplicationScoped
public class Audit {

    @Inject private AuditRepository lines;

    /** Records an act as part of it: both are stored, or neither. */
    @Transactional(TxType.MANDATORY)
    public void done(Caller actor, String action, String target, String detail) {
        lines.add(new AuditEntry(actor, action, target, AuditEntry.Outcome.DONE, detail));
    }

    /** Records that something was refused. Stays although the refused use case is rolled back. */
    @Transactional(TxType.REQUIRES_NEW)
    public void denied(Caller actor, String action, String target) {
        lines.add(new AuditEntry(actor, action, target, AuditEntry.Outcome.DENIED, ""));
    }
}
