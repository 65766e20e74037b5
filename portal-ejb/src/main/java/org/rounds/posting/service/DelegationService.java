package org.rounds.posting.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.rounds.people.service.People;
import org.rounds.people.service.PersonBrief;
import org.rounds.posting.model.Delegation;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;

/** Delegation of posting to colleagues. Every such post shows who wrote it. */
@Stateless
@RolesAllowed(Roles.STAFF)
public class DelegationService {

    @Inject private Callers callers;
    @Inject private DelegationRepository delegations;
    @Inject private People people;
    @Inject private Audit audit;
    @Inject private Clock clock;

    /** Delegates of the caller. */
    public List<PersonBrief> delegates() {
        return delegations.delegates(callers.current().personId());
    }

    /** Authors for whom the caller is a delegate. */
    public List<PersonBrief> authors() {
        return delegations.authors(callers.current().personId());
    }

    /**
     * Makes a colleague a delegate of the caller; idempotent.
     *
     * @throws Invalid if the person is the caller or a guest
     * @throws NotFound if there is no such person
     */
    public void permit(long personId) {
        Caller caller = callers.current();
        if (personId == caller.personId()) {
            throw new Invalid("person", "invalid.oneself");
        }
        People.Invitee colleague =
                people.invitee(personId).orElseThrow(() -> new NotFound("problem.no-such-person"));
        if (!colleague.staff()) {
            throw new Invalid("person", "invalid.no-staff");
        }
        delegations.add(new Delegation(caller.personId(), personId, clock.instant()));
        audit.done(caller, "delegation.permit", "person/" + personId, "");
    }

    /** Revokes a delegation; idempotent. */
    public void forbid(long personId) {
        Caller caller = callers.current();
        delegations.remove(caller.personId(), personId);
        audit.done(caller, "delegation.forbid", "person/" + personId, "");
    }
}
