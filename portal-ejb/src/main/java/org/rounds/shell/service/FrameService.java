package org.rounds.shell.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;
import org.rounds.stream.service.SubscriptionService;

/** What the frame of every page shows. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class FrameService {

    @Inject private Callers callers;
    @Inject private FrameQueries queries;
    @Inject private SubscriptionService subscriptions;

    /** The frame of the caller. */
    public FrameContent read() {
        Map<String, Integer> counts = queries.counts(callers.current());
        return new FrameContent(
                counts.get("notifications"),
                counts.get("must-reads"),
                counts.get("reports"),
                subscriptions.placesInShort());
    }
}
