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

/**
 * Takes what an {@link ImportReader} finds, one call each. A sink may throw an unchecked exception
 * to stop reading; the reader cleans up and lets it pass. The row of every call is meant as in
 * {@link RowFault#row()}.
 */
public interface ImportSink {

    void unit(int row, DirectoryUnit unit);

    void person(int row, DirectoryPerson person);

    void assignment(int row, DirectoryAssignment assignment);

    void author(int row, ArchivedAuthor author);

    void workspace(int row, ArchivedWorkspace workspace);

    void member(int row, ArchivedMember member);

    void activity(int row, ArchivedActivity activity);

    void comment(int row, ArchivedComment comment);

    /** A message was deleted in its network; costs no item. */
    void removal(int row, ArchivedRemoval removal);

    /** An item is left out because of this fault; called exactly once for every item left out. */
    void fault(RowFault fault);

    /**
     * Something an administrator should know that costs no item, or a further fault of an item
     * already left out.
     */
    void notice(RowFault fault);
}
