package org.rounds.imports.service;

import java.util.HashSet;
import java.util.Set;
import org.rounds.discussion.service.ArchivedComment;
import org.rounds.people.service.ArchivedAuthor;
import org.rounds.people.service.DirectoryAssignment;
import org.rounds.people.service.DirectoryPerson;
import org.rounds.people.service.DirectoryUnit;
import org.rounds.people.service.PeopleRehearsal;
import org.rounds.posting.service.ActivityIntake;
import org.rounds.posting.service.ArchivedActivity;
import org.rounds.posting.service.ArchivedRemoval;
import org.rounds.shared.service.ImportOutcome;
import org.rounds.stream.model.Stream;
import org.rounds.workspace.service.ArchivedWorkspace;
import org.rounds.workspace.service.WorkspaceIntake;

/**
 * A dry run: determines the outcome of each item, given the items before it, without storing
 * anything. The outcomes equal those of {@link Intakes#store}.
 */
final class Rehearsal {

    private final Intakes intakes;
    private final PeopleRehearsal people;
    private final WorkspaceIntake workspaces;
    private final ActivityIntake activities;
    private final Set<String> newMessages = new HashSet<>();

    Rehearsal(
            Intakes intakes,
            PeopleRehearsal people,
            WorkspaceIntake workspaces,
            ActivityIntake activities) {
        this.intakes = intakes;
        this.people = people;
        this.workspaces = workspaces;
        this.activities = activities;
    }

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
            return workspaces.foresee(workspace);
        } else if (thing instanceof ArchivedRemoval removal) {
            return activities.foresee(removal);
        } else if (thing instanceof ArchivedActivity activity) {
            return activity(activity);
        }
        return thing instanceof ArchivedComment comment
                ? comment(comment)
                : ImportOutcome.UNCHANGED;
    }

    private ImportOutcome activity(ArchivedActivity said) {
        String place =
                said.workspaceExternalId() == null
                        ? Stream.EVERYONE
                        : intakes.room(said.system(), said.workspaceExternalId()).orElse(null);
        return remember(said.externalId(), activities.foresee(said, place));
    }

    private ImportOutcome comment(ArchivedComment said) {
        boolean threadIsNew =
                newMessages.contains(said.parentExternalId())
                        || newMessages.contains(said.activityExternalId());
        ImportOutcome foreseen = activities.foresee(said, intakes.claimedPlace(said));
        return remember(
                said.externalId(),
                threadIsNew && foreseen == ImportOutcome.REFUSED
                        ? ImportOutcome.CREATED
                        : foreseen);
    }

    private ImportOutcome remember(String message, ImportOutcome foreseen) {
        if (foreseen == ImportOutcome.CREATED) {
            newMessages.add(message);
        }
        return foreseen;
    }
}
