package org.rounds.imports.service;

import java.util.ArrayList;
import java.util.List;
import org.rounds.discussion.service.ArchivedComment;
import org.rounds.importfile.service.ImportSink;
import org.rounds.importfile.service.RowFault;
import org.rounds.people.service.ArchivedAuthor;
import org.rounds.people.service.DirectoryAssignment;
import org.rounds.people.service.DirectoryPerson;
import org.rounds.people.service.DirectoryUnit;
import org.rounds.posting.service.ArchivedActivity;
import org.rounds.posting.service.ArchivedRemoval;
import org.rounds.workspace.service.ArchivedMember;
import org.rounds.workspace.service.ArchivedWorkspace;

/** Collects a reader's calls into batches, skipping those stored before an interruption. */
final class BatchingSink implements ImportSink {

    private static final int BATCH = 200;

    private final long done;
    private final Store store;
    private final List<Step> batch = new ArrayList<>(BATCH);
    private long calls;

    /**
     * @param done number of calls stored before
     */
    BatchingSink(long done, Store store) {
        this.done = done;
        this.store = store;
    }

    /** Stores the last batch. */
    void finish() {
        if (!batch.isEmpty()) {
            store.store(calls, List.copyOf(batch));
            batch.clear();
        }
    }

    private void take(int row, Object thing, boolean item) {
        calls++;
        if (calls > done) {
            batch.add(new Step(row, thing, item));
        }
        if (batch.size() == BATCH) {
            finish();
        }
    }

    @Override
    public void unit(int row, DirectoryUnit unit) {
        take(row, unit, true);
    }

    @Override
    public void person(int row, DirectoryPerson person) {
        take(row, person, true);
    }

    @Override
    public void assignment(int row, DirectoryAssignment assignment) {
        take(row, assignment, true);
    }

    @Override
    public void author(int row, ArchivedAuthor author) {
        take(row, author, true);
    }

    @Override
    public void removal(int row, ArchivedRemoval removal) {
        take(row, removal, false);
    }

    @Override
    public void workspace(int row, ArchivedWorkspace workspace) {
        take(row, workspace, true);
    }

    @Override
    public void member(int row, ArchivedMember member) {
        take(row, member, true);
    }

    @Override
    public void activity(int row, ArchivedActivity activity) {
        take(row, activity, true);
    }

    @Override
    public void comment(int row, ArchivedComment comment) {
        take(row, comment, true);
    }

    @Override
    public void fault(RowFault fault) {
        take(fault.row(), fault, true);
    }

    @Override
    public void notice(RowFault fault) {
        take(fault.row(), fault, false);
    }

    /** Stores a batch. */
    @FunctionalInterface
    interface Store {

        /**
         * @param upToCall number of the last call in the batch
         */
        void store(long upToCall, List<Step> batch);
    }
}
