package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import org.rounds.people.service.PersonIntake;
import org.rounds.shared.event.WorkspaceOpened;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.model.Visibility;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.service.Stored;
import org.rounds.workspace.model.Workspace;
import org.rounds.workspace.model.WorkspaceRole;

/**
 * The door by which jobs bring in the rooms of an archive. Nobody becomes an owner by it: the room
 * waits for adoption.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class WorkspaceIntake {

    private static final int LONGEST_NAME = 100;

    @Inject private WorkspaceRepository workspaces;
    @Inject private MembershipRepository memberships;
    @Inject private Members members;
    @Inject private PersonIntake people;
    @Inject private IdMint ids;
    @Inject private Event<WorkspaceOpened> opened;

    /** Stores a room of an archive; one that is there already stays as its people made it. */
    public Stored workspace(ArchivedWorkspace said) {
        if (idOf(said.system(), said.externalId()).isPresent()) {
            return Stored.UNCHANGED;
        }
        String name =
                said.name().length() > LONGEST_NAME
                        ? said.name().substring(0, LONGEST_NAME)
                        : said.name();
        Visibility visibility = said.privateGroup() ? Visibility.PRIVATE : Visibility.OPEN;
        String slug = Slugs.make(name, workspaces::isSlugTaken);
        long id = said.createdAt() == null ? ids.next() : mint(said.createdAt());
        Workspace workspace = new Workspace(id, slug, name, said.purpose(), visibility);
        workspace.cameFrom(said.system(), said.externalId());
        open(workspace);
        return Stored.CREATED;
    }

    /** Opens a room that is known by its slug, as of some time ago. Returns its id. */
    public long open(
            String slug, String name, String purpose, Visibility visibility, Instant createdAt) {
        Workspace workspace = new Workspace(mint(createdAt), slug, name, purpose, visibility);
        open(workspace);
        return workspace.id();
    }

    /** Puts a person into a room with a role. */
    public void admit(long workspaceId, long personId, WorkspaceRole role) {
        members.put(workspaceId, personId, role);
    }

    private void open(Workspace workspace) {
        workspaces.add(workspace);
        workspaces.flush();
        opened.fire(
                new WorkspaceOpened(
                        workspace.id(),
                        workspace.slug(),
                        workspace.name(),
                        workspace.visibility()));
    }

    /** The next free id of that moment. */
    private long mint(Instant createdAt) {
        long id = TimeOrderedId.of(createdAt.toEpochMilli(), TimeOrderedId.ARCHIVED_ACTIVITIES, 0);
        while (workspaces.exists(id)) {
            id++;
        }
        return id;
    }

    /** Makes an author of history a member of the room that they wrote in. */
    public Stored member(ArchivedMember said) {
        Optional<Long> room = idOf(said.system(), said.workspaceExternalId());
        Optional<Long> person = people.idOf(said.system(), said.personExternalId());
        if (room.isEmpty()
                || person.isEmpty()
                || memberships.role(room.get(), person.get()).isPresent()) {
            return Stored.UNCHANGED;
        }
        admit(room.get(), person.get(), WorkspaceRole.MEMBER);
        return Stored.CREATED;
    }

    /** The id of the room that an archive knows by this id. */
    public Optional<Long> idOf(String system, String externalId) {
        return workspaces.findBySource(system, externalId);
    }
}
