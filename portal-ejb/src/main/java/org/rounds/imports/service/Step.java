package org.rounds.imports.service;

import org.rounds.importfile.service.RowFault;
import org.rounds.workspace.service.ArchivedWorkspace;

/**
 * One call of a reader, kept until its batch is stored.
 *
 * @param row where it stands in the file
 * @param thing what the file says there; a {@link RowFault} for a fault or a notice
 * @param item whether it counts as an item of the file; a notice does not
 */
record Step(int row, Object thing, boolean item) {

    /** Whether all that follows relies on it to keep others out. */
    boolean closesRoom() {
        return thing instanceof ArchivedWorkspace workspace && workspace.privateGroup();
    }

    boolean isFault() {
        return thing instanceof RowFault;
    }
}
