package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rounds.people.service.People;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.CallerDirectory;

/** Who may write in the name of whom. */
@ApplicationScoped
class Delegations {

    @Inject private DelegationRepository delegations;
    @Inject private CallerDirectory directory;
    @Inject private People people;
    @Inject private Audit audit;

    /**
     * In whose name somebody writes: with the rights of a colleague on the staff, but without what
     * roles open to them.
     *
     * @param onBehalfOf null for their own
     * @throws NotAllowed if that colleague does not let them, or may not use Rounds any more
     */
    Caller author(Caller writer, Long onBehalfOf) {
        if (onBehalfOf == null || onBehalfOf == writer.personId()) {
            return writer;
        }
        Map<Long, PersonBrief> known = people.briefs(List.of(onBehalfOf));
        boolean permitted =
                known.containsKey(onBehalfOf) && delegations.exists(onBehalfOf, writer.personId());
        if (!permitted) {
            audit.denied(writer, "activity.on-behalf", "person/" + onBehalfOf);
            throw new NotAllowed("problem.no-delegate");
        }
        return directory
                .find(known.get(onBehalfOf).handle(), Set.of())
                .orElseThrow(() -> new NotAllowed("problem.no-delegate"));
    }
}
