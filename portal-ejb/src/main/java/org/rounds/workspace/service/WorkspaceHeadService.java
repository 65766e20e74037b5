package org.rounds.workspace.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Roles;
import org.rounds.shared.spi.WorkspacePart;

/** Header and tabs of all pages of a workspace. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class WorkspaceHeadService {

    private static final int OWNERS = 100;

    @Inject private WorkspaceGuard gate;
    @Inject private MembershipRepository memberships;
    @Inject private Instance<WorkspacePart> parts;

    /**
     * A workspace with its tabs.
     *
     * @throws NotFound if there is none, or the caller cannot see it
     */
    public WorkspaceHead get(String idOrSlug) {
        return head(gate.see(idOrSlug).card());
    }

    /** What the first page shows besides its stream; fails like {@link #get}. */
    public WorkspaceFront front(String idOrSlug) {
        WorkspaceHead head = get(idOrSlug);
        WorkspaceCard card = head.workspace();
        return new WorkspaceFront(
                head, card.may().read() ? memberships.leading(card.id(), OWNERS) : List.of());
    }

    private WorkspaceHead head(WorkspaceCard card) {
        Caller caller = gate.caller();
        List<WorkspaceTab> tabs =
                parts.stream()
                        .filter(part -> offers(part.shownTo(), card.may()))
                        .sorted(Comparator.comparing(WorkspacePart::position))
                        .map(part -> tab(part, caller, card.id()))
                        .toList();
        return new WorkspaceHead(card, tabs);
    }

    private static boolean offers(WorkspacePart.ShownTo shownTo, WorkspaceCard.May may) {
        return switch (shownTo) {
            case EVERYBODY -> true;
            case READERS -> may.read();
            case MODERATORS -> may.invite() || may.edit();
            case OWNERS -> may.edit();
        };
    }

    private static WorkspaceTab tab(WorkspacePart part, Caller caller, long workspaceId) {
        return new WorkspaceTab(
                part.feature(),
                part.key(),
                part.label(),
                part.path(),
                part.counts(caller, List.of(workspaceId)).get(workspaceId));
    }
}
