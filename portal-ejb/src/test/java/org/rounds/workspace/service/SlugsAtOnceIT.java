package org.rounds.workspace.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import org.rounds.shared.error.Conflict;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** Workspaces created concurrently under the same name. */
class SlugsAtOnceIT {

    private final Database database;
    private final Signed signed = new Signed();
    private final WorkspaceService workspaces;

    SlugsAtOnceIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        Wiring wiring = new Wiring(database, Clock.systemUTC()).signed(signed);
        workspaces = wiring.get(WorkspaceService.class);
        signed.in(Signed.staff(SampleHospital.in(database, 12, 1, 0).people().get(0)));
    }

    @OnBothDatabases
    void whoAskedForNoSlugGetsTheNextOne() throws InterruptedException {
        Thread other = database.inAnotherThreadUntilOneWaits(() -> open(null));
        WorkspaceCard second = database.in(() -> open(null));
        other.join();
        assertThat(second.slug()).isEqualTo("ward-round-2");
        assertThat(second.name()).isEqualTo("Ward round");
        assertThat(second.purpose()).isEqualTo("Who is on which ward");
        assertThat(second.memberCount()).isOne();
        assertThat(second.version()).isOne();
        assertThat(database.in(() -> workspaces.get("ward-round")).id()).isNotEqualTo(second.id());
    }

    @OnBothDatabases
    void whoAskedForASlugIsToldThatItIsTaken() throws InterruptedException {
        Thread other = database.inAnotherThreadUntilOneWaits(() -> open("rounds"));
        assertThatThrownBy(() -> database.in(() -> open("rounds")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("slug-taken");
        other.join();
    }

    private WorkspaceCard open(String slug) {
        return workspaces.open(
                new OpenWorkspace(" Ward round ", "open", " Who is on which ward ", slug));
    }
}
