package org.rounds.imports.service;

import java.util.ArrayList;
import java.util.List;
import org.rounds.discussion.service.ArchivedComment;
import org.rounds.engage.service.EngageTable;
import org.rounds.importfile.service.FaultText;
import org.rounds.importfile.service.RowFault;
import org.rounds.imports.model.ImportJob;
import org.rounds.people.service.ArchivedAuthor;
import org.rounds.people.service.DirectoryAssignment;
import org.rounds.people.service.DirectoryPerson;
import org.rounds.posting.service.ArchivedActivity;
import org.rounds.posting.service.ArchivedRemoval;
import org.rounds.shared.service.ImportOutcome;
import org.rounds.workspace.service.ArchivedMember;
import org.rounds.workspace.service.ArchivedWorkspace;

/** Counts the outcomes of the steps of a batch. */
final class BatchCount {

    private final List<RowFault> faults = new ArrayList<>();
    private final List<String> deactivations = new ArrayList<>();
    private int items;
    private int faulty;
    private int created;
    private int updated;
    private int unchanged;
    private int people;
    private int workspaces;
    private int activities;
    private int comments;

    /** Counts one step; refused items and unresolved references become faults. */
    void add(Step step, ImportOutcome result) {
        items += step.item() ? 1 : 0;
        if (step.thing() instanceof RowFault fault) {
            faults.add(fault);
            faulty += step.item() ? 1 : 0;
        } else if (result == ImportOutcome.REFUSED) {
            faults.add(refusal(step));
            faulty++;
        } else if (isRelation(step.thing())) {
            noteWaiting(step, result);
        } else {
            count(step, result);
        }
    }

    private static boolean isRelation(Object thing) {
        return thing instanceof ArchivedMember || thing instanceof DirectoryAssignment;
    }

    private static RowFault refusal(Step step) {
        return step.thing() instanceof DirectoryPerson
                ? new RowFault(step.row(), "npi", "duplicate", FaultText.of("fault.others-npi"))
                : new RowFault(
                                step.row(),
                                "replied_to_id",
                                "unknown-parent",
                                FaultText.of("fault.unknown-parent"))
                        .in(EngageTable.MESSAGES.fileName());
    }

    private void noteWaiting(Step step, ImportOutcome result) {
        if (result == ImportOutcome.WAITING) {
            faults.add(
                    new RowFault(
                            step.row(),
                            "reference",
                            "unresolved-reference",
                            FaultText.of("fault.unresolved-reference")));
        }
    }

    private void count(Step step, ImportOutcome result) {
        Object thing = step.thing();
        boolean isRemoval = thing instanceof ArchivedRemoval;
        created += result == ImportOutcome.CREATED ? 1 : 0;
        updated += result == ImportOutcome.UPDATED || result == ImportOutcome.DEACTIVATED ? 1 : 0;
        unchanged += result == ImportOutcome.UNCHANGED && !isRemoval ? 1 : 0;
        if (result == ImportOutcome.DEACTIVATED) {
            deactivations.add(((DirectoryPerson) thing).name().display());
        }
        people += thing instanceof DirectoryPerson || thing instanceof ArchivedAuthor ? 1 : 0;
        workspaces += thing instanceof ArchivedWorkspace ? 1 : 0;
        activities += thing instanceof ArchivedActivity ? 1 : 0;
        comments += thing instanceof ArchivedComment ? 1 : 0;
    }

    List<RowFault> faults() {
        return faults;
    }

    /** Names of deactivated people. */
    List<String> deactivations() {
        return deactivations;
    }

    ImportJob.Tally tally() {
        return new ImportJob.Tally(
                items,
                created,
                updated,
                unchanged,
                deactivations.size(),
                faulty,
                faults.size(),
                people,
                workspaces,
                activities,
                comments);
    }
}
