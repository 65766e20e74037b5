package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import org.rounds.people.service.PersonIntake;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.model.Visibility;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Fingerprint;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.service.ImportOutcome;
import org.rounds.shared.text.Characters;
import org.rounds.workspace.model.Workspace;
import org.rounds.workspace.model.WorkspaceRole;

/**
 * Imports workspaces of archives for jobs. Nobody becomes an owner: workspaces wait for adoption.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class WorkspaceIntake {

    private static final int LONGEST_NAME = 100;

    @Inject private WorkspaceRepository repository;
    @Inject private Workspaces workspaces;
    @Inject private MembershipRepository memberships;
    @Inject private Members members;
    @Inject private PersonIntake people;
    @Inject private IdMint ids;
    @Inject private Audit audit;

    /**
     * Stores a workspace of an archive, or updates a stored one: a group that became private makes
     * it private; one that became public does not open it; a deleted group archives it. A name or
     * purpose that has changed in the archive since the last import replaces the present one.
     */
    public ImportOutcome workspace(ArchivedWorkspace said) {
        Optional<Workspace> known = find(said);
        if (known.isPresent()) {
            return follow(known.get(), said);
        }
        Visibility visibility = said.privateGroup() ? Visibility.PRIVATE : Visibility.OPEN;
        String slug = Slugs.make(name(said), repository::isSlugTaken);
        long id = said.createdAt() == null ? ids.next() : mint(said.createdAt());
        Workspace workspace = new Workspace(id, slug, name(said), said.purpose(), visibility);
        workspace.cameFrom(said.system(), said.externalId());
        workspace.storeFingerprint(fingerprint(said));
        workspaces.bring(workspace);
        if (said.deleted()) {
            archive(workspace);
        }
        return ImportOutcome.CREATED;
    }

    /** Outcome of {@link #workspace} without executing it. */
    public ImportOutcome foresee(ArchivedWorkspace said) {
        return find(said)
                .map(room -> closes(room, said) || ends(room, said) || renames(room, said))
                .map(changes -> changes ? ImportOutcome.UPDATED : ImportOutcome.UNCHANGED)
                .orElse(ImportOutcome.CREATED);
    }

    private ImportOutcome follow(Workspace room, ArchivedWorkspace said) {
        boolean closes = closes(room, said);
        boolean ends = ends(room, said);
        boolean renames = renames(room, said);
        room.storeFingerprint(fingerprint(said));
        if (closes) {
            workspaces.show(room, Visibility.PRIVATE);
            edited(room, Visibility.PRIVATE.word());
        }
        if (ends) {
            archive(room);
        }
        if (renames) {
            workspaces.rename(room, name(said), said.purpose());
        }
        return closes || ends || renames ? ImportOutcome.UPDATED : ImportOutcome.UNCHANGED;
    }

    private static boolean closes(Workspace room, ArchivedWorkspace said) {
        return said.privateGroup() && room.visibility() != Visibility.PRIVATE;
    }

    private static boolean ends(Workspace room, ArchivedWorkspace said) {
        return said.deleted() && !room.isArchived() && !fingerprint(said).equals(room.lastSaid());
    }

    private void archive(Workspace room) {
        workspaces.archive(room);
        edited(room, "archived");
    }

    private void edited(Workspace room, String what) {
        audit.done(Caller.SYSTEM, "workspace.edit", "workspace/" + room.id(), what + " by import");
    }

    /** A workspace without a stored fingerprint is updated unless somebody has changed it. */
    private static boolean renames(Workspace room, ArchivedWorkspace said) {
        boolean news =
                room.lastSaid() == null
                        ? room.version() == 1
                        : !room.lastSaid().equals(fingerprint(said));
        String purpose = said.purpose() == null ? "" : said.purpose();
        return news && !(room.name().equals(name(said)) && room.purpose().equals(purpose));
    }

    private static String fingerprint(ArchivedWorkspace said) {
        return said.deleted()
                ? Fingerprint.of(said.name(), said.purpose(), "deleted")
                : Fingerprint.of(said.name(), said.purpose());
    }

    private static String name(ArchivedWorkspace said) {
        return Characters.start(said.name(), LONGEST_NAME).strip();
    }

    private Optional<Workspace> find(ArchivedWorkspace said) {
        return idOf(said.system(), said.externalId()).map(repository::get);
    }

    /** Creates a workspace with a known slug and a past creation time. Returns its id. */
    public long open(
            String slug, String name, String purpose, Visibility visibility, Instant createdAt) {
        Workspace workspace = new Workspace(mint(createdAt), slug, name, purpose, visibility);
        workspaces.bring(workspace);
        return workspace.id();
    }

    /** Adds a person to a workspace with a role. */
    public void admit(long workspaceId, long personId, WorkspaceRole role) {
        members.put(workspaceId, personId, role);
    }

    /** The next free id of that time. */
    private long mint(Instant createdAt) {
        long id = TimeOrderedId.of(createdAt.toEpochMilli(), TimeOrderedId.ARCHIVED_ACTIVITIES, 0);
        while (repository.exists(id)) {
            id++;
        }
        return id;
    }

    /** Makes an author of an archive a member of the workspace of their group. */
    public ImportOutcome member(ArchivedMember said) {
        Optional<Long> room = idOf(said.system(), said.workspaceExternalId());
        Optional<Long> person = people.idOf(said.system(), said.personExternalId());
        if (room.isEmpty()
                || person.isEmpty()
                || memberships.role(room.get(), person.get()).isPresent()) {
            return ImportOutcome.UNCHANGED;
        }
        admit(room.get(), person.get(), WorkspaceRole.MEMBER);
        return ImportOutcome.CREATED;
    }

    /** The id of the workspace with that id in an archive. */
    public Optional<Long> idOf(String system, String externalId) {
        return repository.findBySource(system, externalId);
    }
}
