package org.rounds.workspace.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rounds.shared.service.Caller;
import org.rounds.shared.spi.WorkspacePart;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.SettableClock;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;
import org.rounds.workspace.model.WorkspaceRole;

/**
 * A feature extends every workspace by one bean: its tab is offered, and life cycle methods are
 * called.
 */
class WorkspacePartsIT {

    private static final int OWNER = 1;
    private static final int OTHER = 0;
    private static final int THIRD = 2;
    private static final String[] ALL = {"view", "notes", "members", "about", "settings"};

    private final Database database;
    private final Signed signed = new Signed();
    private final SettableClock clock = new SettableClock(Clock.systemUTC().instant());
    private final NotesPart notes = new NotesPart();
    private final SampleHospital hospital;
    private final WorkspaceService workspaces;
    private final WorkspaceHeadService pages;
    private final MembershipService memberships;
    private final Members members;

    WorkspacePartsIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        Wiring wiring = new Wiring(database, clock).signed(signed).also(notes);
        wiring.observe(WorkspacePartKeeper.class);
        workspaces = wiring.get(WorkspaceService.class);
        pages = wiring.get(WorkspaceHeadService.class);
        memberships = wiring.get(MembershipService.class);
        members = wiring.get(Members.class);
        hospital = SampleHospital.in(database, 12, 1, 0);
    }

    @OnBothDatabases
    void tabsAreOfferedToThoseWhoMayUseThem() {
        WorkspaceCard open = open("open");
        WorkspaceCard closed = open("closed");
        put(open, OTHER, WorkspaceRole.MODERATOR);
        assertThat(tabs(closed, OWNER)).containsExactly(ALL);
        assertThat(tabs(closed, OTHER)).containsExactly("view", "about");
        assertThat(tabs(open, OTHER)).containsExactly(ALL);
        assertThat(tabs(open, THIRD)).containsExactly("view", "notes", "members", "about");
        archive(open, true);
        assertThat(tabs(open, OTHER)).containsExactly("view", "notes", "members", "about");
        assertThat(tabs(open, OWNER)).containsExactly(ALL);
    }

    @OnBothDatabases
    void aTabSaysWhereItLeadsAndHowMuchIsThere() {
        WorkspaceCard room = open("open");
        notes.numbers.put(room.id(), 3);
        assertThat(page(room, OWNER).tabs())
                .contains(
                        new WorkspaceTab("note", "notes", "tabNotes", "/notes", 3),
                        new WorkspaceTab("workspace", "view", "tabFeed", "", null));
        assertThat(page(room, OWNER).workspace().name()).isEqualTo("open");
    }

    @OnBothDatabases
    void aPartHearsThatAWorkspaceIsArchivedAndOpenedAgain() {
        WorkspaceCard room = open("open");
        archive(room, true);
        archive(room, false);
        assertThat(notes.received).containsExactly("archived " + room.id(), "opened " + room.id());
    }

    @OnBothDatabases
    void whatAPersonLeavesBehindGoesToTheOwnerOfLongestStanding() {
        WorkspaceCard room = open("open");
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        put(room, OTHER, WorkspaceRole.OWNER);
        put(room, THIRD, WorkspaceRole.MEMBER);
        leave(room, THIRD);
        leave(room, OWNER);
        assertThat(notes.received)
                .containsExactly(
                        "handed over " + room.id() + " " + id(THIRD) + " to " + id(OWNER),
                        "handed over " + room.id() + " " + id(OWNER) + " to " + id(OTHER));
    }

    @OnBothDatabases
    void whereNobodyIsOwnerNobodyTakesOver() {
        WorkspaceCard room = open("open");
        put(room, OTHER, WorkspaceRole.MEMBER);
        database.run(() -> members.change(room.id(), id(OWNER), WorkspaceRole.MEMBER));
        leave(room, OTHER);
        assertThat(notes.received)
                .containsExactly("handed over " + room.id() + " " + id(OTHER) + " to null");
    }

    private WorkspaceCard open(String visibility) {
        signIn(OWNER);
        return database.in(
                () -> workspaces.open(new OpenWorkspace(visibility, visibility, null, null)));
    }

    private void archive(WorkspaceCard room, boolean archived) {
        signIn(OWNER);
        database.run(
                () ->
                        workspaces.edit(
                                room.slug(),
                                workspaces.get(room.slug()).version(),
                                new EditWorkspace(null, null, null, archived)));
    }

    private void put(WorkspaceCard room, int number, WorkspaceRole role) {
        database.run(() -> members.put(room.id(), id(number), role));
    }

    private void leave(WorkspaceCard room, int number) {
        signIn(number);
        database.run(() -> memberships.leave(room.slug()));
    }

    private List<String> tabs(WorkspaceCard room, int number) {
        return page(room, number).tabs().stream().map(WorkspaceTab::key).toList();
    }

    private WorkspaceHead page(WorkspaceCard room, int number) {
        signIn(number);
        return database.in(() -> pages.get(room.slug()));
    }

    private void signIn(int number) {
        signed.in(Signed.staff(id(number)));
    }

    private long id(int number) {
        return hospital.people().get(number);
    }

    /** A sample part of a feature. */
    private static final class NotesPart implements WorkspacePart {

        private final Map<Long, Integer> numbers = new HashMap<>();
        private final List<String> received = new ArrayList<>();

        @Override
        public String feature() {
            return "note";
        }

        @Override
        public String key() {
            return "notes";
        }

        @Override
        public String label() {
            return "tabNotes";
        }

        @Override
        public int position() {
            return 20;
        }

        @Override
        public ShownTo shownTo() {
            return ShownTo.READERS;
        }

        @Override
        public Map<Long, Integer> counts(Caller caller, Collection<Long> workspaceIds) {
            return workspaceIds.stream()
                    .filter(numbers::containsKey)
                    .collect(Collectors.toMap(id -> id, numbers::get));
        }

        @Override
        public void archived(long workspaceId, boolean archived) {
            received.add((archived ? "archived " : "opened ") + workspaceId);
        }

        @Override
        public void handOver(long workspaceId, long personId, Long heirId) {
            received.add("handed over " + workspaceId + " " + personId + " to " + heirId);
        }
    }
}
