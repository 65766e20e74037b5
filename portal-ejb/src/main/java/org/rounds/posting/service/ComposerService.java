package org.rounds.posting.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;

/** What composers show. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class ComposerService {

    @Inject private Callers callers;
    @Inject private DraftService drafts;
    @Inject private DelegationService delegations;
    @Inject private ScheduledPostService scheduled;

    /**
     * The composer of a place.
     *
     * @param place address of its stream
     */
    public ComposerContent read(String place) {
        return new ComposerContent(
                drafts.find(place).map(DraftService.Draft::text).orElse(""),
                callers.current().staff() ? delegations.authors() : List.of(),
                scheduled.list());
    }
}
