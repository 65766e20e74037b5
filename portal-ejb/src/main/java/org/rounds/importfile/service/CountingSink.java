package org.rounds.importfile.service;

import org.rounds.discussion.service.ArchivedComment;
import org.rounds.people.service.ArchivedAuthor;
import org.rounds.people.service.DirectoryAssignment;
import org.rounds.people.service.DirectoryPerson;
import org.rounds.people.service.DirectoryUnit;
import org.rounds.posting.service.ArchivedActivity;
import org.rounds.posting.service.ArchivedRemoval;
import org.rounds.workspace.service.ArchivedMember;
import org.rounds.workspace.service.ArchivedWorkspace;

/** Counts items and discards them. */
final class CountingSink implements ImportSink {

    private long items;

    /** Items handed over and items left out because of a fault. */
    long items() {
        return items;
    }

    @Override
    public void unit(int row, DirectoryUnit unit) {
        items++;
    }

    @Override
    public void person(int row, DirectoryPerson person) {
        items++;
    }

    @Override
    public void assignment(int row, DirectoryAssignment assignment) {
        items++;
    }

    @Override
    public void author(int row, ArchivedAuthor author) {
        items++;
    }

    @Override
    public void removal(int row, ArchivedRemoval removal) {
        // removals are not counted
    }

    @Override
    public void workspace(int row, ArchivedWorkspace workspace) {
        items++;
    }

    @Override
    public void member(int row, ArchivedMember member) {
        items++;
    }

    @Override
    public void activity(int row, ArchivedActivity activity) {
        items++;
    }

    @Override
    public void comment(int row, ArchivedComment comment) {
        items++;
    }

    @Override
    public void fault(RowFault fault) {
        items++;
    }

    @Override
    public void notice(RowFault fault) {
        // notices are not counted
    }
}
