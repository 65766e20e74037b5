package org.rounds.imports.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rounds.feed.model.ActivityKind;
import org.rounds.feed.service.ActivityIntake;
import org.rounds.feed.service.ArchivedActivity;
import org.rounds.feed.service.ArchivedComment;
import org.rounds.people.service.DirectoryAssignment;
import org.rounds.people.service.DirectoryPerson;
import org.rounds.people.service.DirectoryUnit;
import org.rounds.people.service.PersonIntake;
import org.rounds.shared.service.Stored;
import org.rounds.workspace.service.ArchivedMember;
import org.rounds.workspace.service.ArchivedWorkspace;
import org.rounds.workspace.service.WorkspaceIntake;

/** Leads each thing of a file to the feature that it belongs to. */
@ApplicationScoped
class Intakes {

    @Inject private PersonIntake people;
    @Inject private WorkspaceIntake workspaces;
    @Inject private ActivityIntake activities;

    Stored store(Object thing) {
        if (thing instanceof DirectoryPerson person) {
            return people.person(person);
        } else if (thing instanceof DirectoryUnit unit) {
            return people.unit(unit);
        } else if (thing instanceof DirectoryAssignment assignment) {
            return people.assignment(assignment);
        } else if (thing instanceof ArchivedWorkspace workspace) {
            return workspaces.workspace(workspace);
        } else if (thing instanceof ArchivedMember member) {
            return workspaces.member(member);
        } else if (thing instanceof ArchivedActivity activity) {
            return activities.activity(activity, address(activity), ActivityKind.POST);
        }
        return activities.comment((ArchivedComment) thing);
    }

    /** What {@link #store} would do, without doing it. */
    Stored foresee(Object thing) {
        return knows(thing) ? Stored.UNCHANGED : Stored.CREATED;
    }

    private boolean knows(Object thing) {
        if (thing instanceof DirectoryPerson person) {
            return people.knows(person);
        } else if (thing instanceof DirectoryUnit unit) {
            return people.knows(unit);
        } else if (thing instanceof ArchivedWorkspace workspace) {
            return workspaces.idOf(workspace.system(), workspace.externalId()).isPresent();
        } else if (thing instanceof ArchivedActivity activity) {
            return activities.knows(activity.system(), activity.externalId());
        } else if (thing instanceof ArchivedComment comment) {
            return activities.knows(comment.system(), comment.externalId());
        }
        return true;
    }

    /** Joins what came in any order. */
    void settle() {
        people.settle();
    }

    private String address(ArchivedActivity activity) {
        return activity.workspaceExternalId() == null
                ? activities.everyone()
                : "workspace/"
                        + workspaces
                                .idOf(activity.system(), activity.workspaceExternalId())
                                .orElseThrow();
    }
}
