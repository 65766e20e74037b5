package org.rounds.workspace.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.error.Stale;
import org.rounds.shared.model.Visibility;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.Roles;
import org.rounds.shared.text.Characters;
import org.rounds.workspace.model.Workspace;
import org.rounds.workspace.model.WorkspaceRole;

/** Creating, finding and changing workspaces. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class WorkspaceService {

    private static final String SLUG_TAKEN = "problem.slug-taken";
    private static final int LONGEST_QUERY = 100;

    /** Maximum number of attempts to find a free slug. */
    private static final int ATTEMPTS = 20;

    @Inject private WorkspaceGuard gate;
    @Inject private WorkspaceRepository repository;
    @Inject private Workspaces workspaces;
    @Inject private Members members;
    @Inject private Audit audit;
    @Inject private IdMint ids;

    /**
     * Workspaces that the caller can see, by name.
     *
     * @param q part of the name; null or empty for all
     * @param visibility {@code open}, {@code closed} or {@code private}; null for all
     */
    public Page<WorkspaceCard> list(
            boolean mine, String q, String visibility, int limit, String cursor) {
        if (q != null && q.length() > LONGEST_QUERY) {
            throw new Invalid("q", "invalid.too-long", LONGEST_QUERY);
        }
        String text = q == null || q.isBlank() ? null : q.strip().toLowerCase(Locale.ROOT);
        WorkspaceFilter filter =
                new WorkspaceFilter(mine, text, visibility == null ? null : visibility(visibility));
        String call = "workspaces|" + filter;
        Cursor after = Cursor.decode(cursor, call, 3);
        long bound = after == null ? repository.newestId() : after.id(0);
        List<AccessedWorkspace> rooms = repository.list(gate.caller(), filter, after, limit);
        return Cursor.page(
                        rooms,
                        limit,
                        call,
                        last ->
                                new Cursor(
                                        List.of(
                                                String.valueOf(bound),
                                                last.nameKey(),
                                                String.valueOf(last.id()))))
                .map(AccessedWorkspace::card);
    }

    private static Visibility visibility(String word) {
        return Visibility.ofWord(word)
                .orElseThrow(() -> new Invalid("visibility", "invalid.visibility"));
    }

    /**
     * One workspace.
     *
     * @throws NotFound if there is none, or the caller cannot see it
     */
    public WorkspaceCard get(String idOrSlug) {
        return gate.see(idOrSlug).card();
    }

    /**
     * Creates a workspace with the caller as its owner.
     *
     * @throws Conflict if the requested slug is taken
     */
    @RolesAllowed(Roles.STAFF)
    public WorkspaceCard open(@Valid OpenWorkspace wish) {
        Visibility visibility = visibility(wish.visibility());
        Workspace workspace =
                wish.slug() == null
                        ? create(wish, visibility)
                        : create(wish, visibility, wish.slug())
                                .orElseThrow(() -> new Conflict(SLUG_TAKEN));
        members.put(workspace.id(), gate.caller().personId(), WorkspaceRole.OWNER);
        audit.done(
                gate.caller(), "workspace.open", "workspace/" + workspace.id(), visibility.word());
        return get(workspace.slug());
    }

    /** Creates a workspace with a slug that no concurrent request takes. */
    private Workspace create(OpenWorkspace wish, Visibility visibility) {
        requireVisible(wish.name());
        Set<String> lost = new HashSet<>();
        while (lost.size() < ATTEMPTS) {
            String slug =
                    Slugs.make(wish.name(), it -> lost.contains(it) || repository.isSlugTaken(it));
            Optional<Workspace> created = create(wish, visibility, slug);
            if (created.isPresent()) {
                return created.get();
            }
            lost.add(slug);
        }
        throw new Conflict(SLUG_TAKEN);
    }

    private Optional<Workspace> create(OpenWorkspace wish, Visibility visibility, String slug) {
        Workspace workspace =
                new Workspace(ids.next(), slug, wish.name(), wish.purpose(), visibility);
        return workspaces.open(workspace) ? Optional.of(workspace) : Optional.empty();
    }

    /**
     * Changes a workspace.
     *
     * @param version the version that the caller saw
     * @throws Stale if it is not the newest any more
     */
    public WorkspaceCard edit(String idOrSlug, int version, @Valid EditWorkspace change) {
        AccessedWorkspace room = gate.require(idOrSlug, WorkspacePolicy::mayEdit, "workspace.edit");
        Workspace workspace = repository.get(room.id());
        if (workspace.version() != version) {
            throw new Stale("problem.stale");
        }
        rename(workspace, change);
        show(workspace, change);
        archive(workspace, change);
        repository.flush();
        audit.done(
                gate.caller(),
                "workspace.edit",
                "workspace/" + room.id(),
                workspace.visibility().word());
        return get(String.valueOf(room.id()));
    }

    private static void requireVisible(String name) {
        if (!Characters.isSeen(name)) {
            throw new Invalid("name", "invalid.required");
        }
    }

    private void rename(Workspace workspace, EditWorkspace change) {
        if (change.name() != null) {
            requireVisible(change.name());
        }
        if (change.name() != null || change.purpose() != null) {
            workspaces.rename(
                    workspace,
                    change.name() == null ? workspace.name() : change.name(),
                    change.purpose() == null ? workspace.purpose() : change.purpose());
        }
    }

    private void show(Workspace workspace, EditWorkspace change) {
        Visibility wanted =
                change.visibility() == null
                        ? workspace.visibility()
                        : visibility(change.visibility());
        if (wanted != workspace.visibility()) {
            workspaces.show(workspace, wanted);
        }
    }

    private void archive(Workspace workspace, EditWorkspace change) {
        if (change.archived() == null || change.archived() == workspace.isArchived()) {
            return;
        }
        if (change.archived()) {
            workspaces.archive(workspace);
        } else {
            workspaces.reopen(workspace);
        }
    }
}
