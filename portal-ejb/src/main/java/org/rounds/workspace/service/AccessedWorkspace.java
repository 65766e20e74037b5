package org.rounds.workspace.service;

/**
 * A workspace together with how the caller stands to it.
 *
 * @param nameKey the key by which lists are ordered
 */
record AccessedWorkspace(WorkspaceAccess standing, WorkspaceCard card, String nameKey) {

    long id() {
        return card.id();
    }
}
