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

/** Checks delegations. */
@ApplicationScoped
class Delegations {

    @Inject private DelegationRepository delegations;
    @Inject private CallerDirectory directory;
    @Inject private People people;
    @Inject private Audit audit;

    /**
     * The author in whose name a writer posts: with the rights of staff, but without the rights of
     * additional roles.
     *
     * @param onBehalfOf null for the writer
     * @throws NotAllowed if there is no delegation, or the colleague is deactivated
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
