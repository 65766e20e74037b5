package org.rounds.shell.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.feed.service.StreamPageService;
import org.rounds.feed.service.StreamQuery;
import org.rounds.posting.service.ComposerService;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Roles;
import org.rounds.workspace.service.WorkspaceCard;
import org.rounds.workspace.service.WorkspaceFront;
import org.rounds.workspace.service.WorkspaceHeadService;

/** Reads the first page of a workspace. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class WorkspacePageService {

    @Inject private WorkspaceHeadService workspaces;
    @Inject private StreamPageService streams;
    @Inject private ComposerService composers;

    /**
     * The first page of a workspace.
     *
     * @param query for its stream
     * @throws NotFound if there is none, or the caller cannot see it
     * @throws NotAllowed if activities alone are asked for, and the caller cannot read them
     */
    public WorkspacePage read(String idOrSlug, StreamQuery query) {
        WorkspaceFront front =
                query.part()
                        ? new WorkspaceFront(workspaces.get(idOrSlug), List.of())
                        : workspaces.front(idOrSlug);
        WorkspaceCard card = front.head().workspace();
        String stream = "workspace/" + card.id();
        boolean shows = query.part() || card.may().read();
        boolean posts = !query.part() && card.may().post();
        return new WorkspacePage(
                front,
                shows ? streams.read(query.of(stream)) : null,
                posts ? composers.read(stream) : null);
    }
}
