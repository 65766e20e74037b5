package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.rounds.shared.event.MembershipChanged;
import org.rounds.shared.event.WorkspaceArchived;
import org.rounds.shared.spi.WorkspacePart;

/** Calls the parts of a workspace about changes, in the same transaction. */
@ApplicationScoped
public class WorkspacePartKeeper {

    @Inject private Instance<WorkspacePart> parts;
    @Inject private MembershipRepository memberships;

    public void archived(@Observes WorkspaceArchived event) {
        parts.stream().forEach(part -> part.archived(event.workspaceId(), event.archived()));
    }

    /** Hands the content of a leaving person over to the longest-standing owner. */
    public void left(@Observes MembershipChanged event) {
        if (event.role() == null) {
            Long heir = memberships.owners(event.workspaceId()).stream().findFirst().orElse(null);
            parts.stream()
                    .forEach(part -> part.handOver(event.workspaceId(), event.personId(), heir));
        }
    }
}
