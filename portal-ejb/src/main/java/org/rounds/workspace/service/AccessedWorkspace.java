package org.rounds.workspace.service;

/**
 * A workspace with the caller's access to it.
 *
 * @param nameKey sort key of its name
 */
record AccessedWorkspace(WorkspaceAccess access, WorkspaceCard card, String nameKey) {

    long id() {
        return card.id();
    }
}
