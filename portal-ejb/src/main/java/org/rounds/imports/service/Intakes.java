package org.rounds.imports.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rounds.activity.service.ActivityKind;
import org.rounds.discussion.service.ArchivedComment;
import org.rounds.people.service.ArchivedAuthor;
import org.rounds.people.service.DirectoryAssignment;
import org.rounds.people.service.DirectoryPerson;
import org.rounds.people.service.DirectoryUnit;
import org.rounds.people.service.PersonIntake;
import org.rounds.posting.service.ActivityIntake;
import org.rounds.posting.service.ArchivedActivity;
import org.rounds.posting.service.ArchivedRemoval;
import org.rounds.shared.service.ImportOutcome;
import org.rounds.workspace.service.ArchivedMember;
import org.rounds.workspace.service.ArchivedWorkspace;
import org.rounds.workspace.service.WorkspaceIntake;

/** Routes each item of a file to the feature that stores it. */
@ApplicationScoped
class Intakes {

    @Inject private PersonIntake people;
    @Inject private WorkspaceIntake workspaces;
    @Inject private ActivityIntake activities;

    ImportOutcome store(Object thing) {
        if (thing instanceof DirectoryPerson person) {
            return people.person(person);
        } else if (thing instanceof DirectoryUnit unit) {
            return people.unit(unit);
        } else if (thing instanceof DirectoryAssignment assignment) {
            return people.assignment(assignment);
        } else if (thing instanceof ArchivedAuthor author) {
            return people.author(author);
        } else if (thing instanceof ArchivedWorkspace workspace) {
            return workspaces.workspace(workspace);
        } else if (thing instanceof ArchivedMember member) {
            return workspaces.member(member);
        } else if (thing instanceof ArchivedRemoval removal) {
            return activities.remove(removal);
        } else if (thing instanceof ArchivedActivity activity) {
            return activities.activity(activity, home(activity), kind(activity));
        }
        ArchivedComment comment = (ArchivedComment) thing;
        return activities.comment(comment, claimedPlace(comment));
    }

    /** A dry run of {@link #store} for all items of a file. */
    Rehearsal rehearse() {
        return new Rehearsal(this, people.rehearse(), workspaces, activities);
    }

    /** Resolves references between items that came in any order. */
    void settle() {
        people.settle();
    }

    private static String kind(ArchivedActivity activity) {
        return activity.title() == null ? ActivityKind.POST : ActivityKind.ANNOUNCEMENT;
    }

    private String home(ArchivedActivity activity) {
        return activity.workspaceExternalId() == null
                ? activities.everyone()
                : room(activity.system(), activity.workspaceExternalId()).orElseThrow();
    }

    /** Address of the workspace of an archive's group; empty if there is none. */
    Optional<String> room(String system, String externalId) {
        return workspaces.idOf(system, externalId).map(id -> "workspace/" + id);
    }

    /**
     * Stream of a reply according to the archive: null if not given, empty if it does not exist.
     */
    String claimedPlace(ArchivedComment comment) {
        return comment.workspaceExternalId() == null
                ? null
                : room(comment.system(), comment.workspaceExternalId()).orElse("");
    }
}
