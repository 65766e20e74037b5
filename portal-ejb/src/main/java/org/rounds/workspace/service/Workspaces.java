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
 * Opens workspaces and changes them, and tells the other features in the same transaction. Rights
 * were checked before.
 */
@ApplicationScoped
class Workspaces {

    @Inject private WorkspaceRepository repository;
    @Inject private Clock clock;
    @Inject private Event<WorkspaceOpened> opened;
    @Inject private Event<WorkspaceRenamed> renamed;
    @Inject private Event<WorkspaceArchived> archived;
    @Inject private Event<VisibilityChanged> visibilityChanged;

    /** Opens a workspace; false if its slug is taken, and then nothing has happened. */
    boolean open(Workspace workspace) {
        boolean free = repository.store(workspace);
        if (free) {
            tellOpened(workspace);
        }
        return free;
    }

    /**
     * Opens a workspace that another network or the demo brings along.
     *
     * @throws Conflict if its slug is taken; the transaction has failed then
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
     * Gives a workspace another name and purpose.
     *
     * @throws Stale if somebody else has changed it
     */
    void rename(Workspace workspace, String name, String purpose) {
        workspace.rename(name, purpose);
        repository.flush();
        renamed.fire(new WorkspaceRenamed(workspace.id(), workspace.slug(), workspace.name()));
    }

    /**
     * Shows a workspace to another circle.
     *
     * @throws Stale if somebody else has changed it
     */
    void show(Workspace workspace, Visibility visibility) {
        workspace.show(visibility);
        repository.flush();
        visibilityChanged.fire(new VisibilityChanged(workspace.id(), visibility));
    }

    /**
     * Ends writing in a workspace.
     *
     * @throws Stale if somebody else has changed it
     */
    void archive(Workspace workspace) {
        workspace.archive(clock.instant());
        repository.flush();
        archived.fire(new WorkspaceArchived(workspace.id(), true));
    }

    /**
     * Lets people write in an archived workspace again.
     *
     * @throws Stale if somebody else has changed it
     */
    void reopen(Workspace workspace) {
        workspace.reopen();
        repository.flush();
        archived.fire(new WorkspaceArchived(workspace.id(), false));
    }
}
