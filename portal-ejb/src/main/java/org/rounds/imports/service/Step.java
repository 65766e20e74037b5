package org.rounds.imports.service;

import org.rounds.importfile.service.RowFault;
import org.rounds.workspace.service.ArchivedWorkspace;

/**
 * One call of a reader, kept until its batch is stored.
 *
 * @param row its row in the file
 * @param thing its data; a {@link RowFault} for a fault or a notice
 * @param item whether it counts as an item of the file; false for notices
 */
record Step(int row, Object thing, boolean item) {

    /** Whether later items rely on it to restrict access. */
    boolean closesWorkspace() {
        return thing instanceof ArchivedWorkspace workspace && workspace.privateGroup();
    }

    boolean isFault() {
        return thing instanceof RowFault;
    }
}
