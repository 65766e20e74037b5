package org.rounds.feed.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.rounds.mustread.service.MustReadService;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.Roles;

/** Must-reads of the caller as cards. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class MustReadListService {

    @Inject private Callers callers;
    @Inject private MustReadService mustReads;
    @Inject private ActivityCards activities;

    /**
     * The must-reads of the caller.
     *
     * @param state {@code open} for waiting ones, the first due first; {@code done} or {@code
     *     exempt}, latest first; null for {@code open}
     */
    public Page<ActivityCard> mine(String state, int limit, String cursor) {
        Page<Long> ids = mustReads.mine(state, limit, cursor);
        List<ActivityCard> cards =
                activities.cards(callers.current(), ids.items()).stream()
                        .sorted(Comparator.comparing(card -> ids.items().indexOf(card.id())))
                        .toList();
        return new Page<>(cards, ids.next());
    }
}
