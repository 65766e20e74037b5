package org.rounds.imports.service;

/**
 * One call of a reader, kept until its batch is stored.
 *
 * @param row where it stands in the file
 * @param thing what the file says there; a {@link RowFault} for a fault or a notice
 * @param item whether it counts as an item of the file; a notice does not
 */
record Step(int row, Object thing, boolean item) {

    boolean isFault() {
        return thing instanceof RowFault;
    }
}
