package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Stale;
import org.rounds.shared.event.VisibilityChanged;
import org.rounds.shared.event.WorkspaceArchived;
import org.rounds.shared.event.WorkspaceOpened;
import org.rounds.shared.event.WorkspaceRenamed;
import org.rounds.shared.model.Visibility;
import org.rounds.workspace.model.Workspace;

/**
 * Creates and changes workspaces and fires events in the same transaction. Does not check rights.
 */
@ApplicationScoped
class Workspaces {

    @Inject private WorkspaceRepository repository;
    @Inject private Clock clock;
    @Inject private Event<WorkspaceOpened> opened;
    @Inject private Event<WorkspaceRenamed> renamed;
    @Inject private Event<WorkspaceArchived> archived;
    @Inject private Event<VisibilityChanged> visibilityChanged;

    /** Creates a workspace; false without any effect if its slug is taken. */
    boolean open(Workspace workspace) {
        boolean free = repository.store(workspace);
        if (free) {
            tellOpened(workspace);
        }
        return free;
    }

    /**
     * Creates an imported or demo workspace.
     *
     * @throws Conflict if its slug is taken, which fails the transaction
     */
    void bring(Workspace workspace) {
        repository.add(workspace);
        repository.flush();
        tellOpened(workspace);
    }

    private void tellOpened(Workspace workspace) {
        opened.fire(
                new WorkspaceOpened(
                        workspace.id(),
                        workspace.slug(),
                        workspace.name(),
                        workspace.visibility()));
    }

    /**
     * Changes name and purpose.
     *
     * @throws Stale if it was changed concurrently
     */
    void rename(Workspace workspace, String name, String purpose) {
        workspace.rename(name, purpose);
        repository.flush();
        renamed.fire(new WorkspaceRenamed(workspace.id(), workspace.slug(), workspace.name()));
    }

    /**
     * Changes the visibility.
     *
     * @throws Stale if it was changed concurrently
     */
    void show(Workspace workspace, Visibility visibility) {
        workspace.show(visibility);
        repository.flush();
        visibilityChanged.fire(new VisibilityChanged(workspace.id(), visibility));
    }

    /**
     * Makes a workspace read-only.
     *
     * @throws Stale if it was changed concurrently
     */
    void archive(Workspace workspace) {
        workspace.archive(clock.instant());
        repository.flush();
        archived.fire(new WorkspaceArchived(workspace.id(), true));
    }

    /**
     * Makes an archived workspace writable again.
     *
     * @throws Stale if it was changed concurrently
     */
    void reopen(Workspace workspace) {
        workspace.reopen();
        repository.flush();
        archived.fire(new WorkspaceArchived(workspace.id(), false));
    }
}
