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
 * Receives the items of an {@link ImportReader}, one call each. A sink can throw an unchecked
 * exception to stop reading; the reader cleans up and rethrows it. Row numbers are those of {@link
 * RowFault#row()}.
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

    /** A message was deleted in the source network; not counted as an item. */
    void removal(int row, ArchivedRemoval removal);

    /** An item is left out because of this fault; called exactly once for every such item. */
    void fault(RowFault fault);

    /**
     * Information for administrators that is not counted as an item, or a further fault of an item
     * already left out.
     */
    void notice(RowFault fault);
}
