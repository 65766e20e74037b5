package org.rounds.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The append-only audit log of administrative actions and denials. */
@ApplicationScoped
public class Audit {

    @Inject private AuditRepository lines;

    /** Records an action within its transaction. */
    @Transactional(TxType.MANDATORY)
    public void done(Caller actor, String action, String target, String detail) {
        lines.add(new AuditEntry(actor, action, target, AuditEntry.Outcome.DONE, detail));
    }

    /**
     * Records a denial in a transaction of its own, so that it stays although the use case is
     * rolled back.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void denied(Caller actor, String action, String target) {
        lines.add(new AuditEntry(actor, action, target, AuditEntry.Outcome.DENIED, ""));
    }
}
