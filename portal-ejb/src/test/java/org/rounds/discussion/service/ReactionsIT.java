package org.rounds.discussion.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rounds.activity.service.Reactor;
import org.rounds.shared.error.NotFound;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** Who reacted to an activity, and how. */
class ReactionsIT {

    private final Database database;
    private final Signed signed = new Signed();
    private final ReactionService reactions;
    private final SampleHospital hospital;
    private final long post;

    ReactionsIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        Wiring wiring = new Wiring(database, Clock.systemUTC()).signed(signed);
        hospital = SampleHospital.in(database, 4, 1, 2);
        reactions = wiring.get(ReactionService.class);
        post = hospital.activities().get(0);
    }

    @OnBothDatabases
    void everybodyIsListedOnceWithTheLastReaction() {
        react(0, "thanks");
        react(1, "useful");
        react(1, "well-done");
        Map<Long, String> kinds =
                list().stream()
                        .collect(Collectors.toMap(each -> each.person().id(), Reactor::kind));
        assertThat(kinds)
                .containsEntry(hospital.people().get(0), "thanks")
                .containsEntry(hospital.people().get(1), "well-done");
        database.run(() -> reactions.unreactToActivity(post));
        assertThat(list())
                .extracting(each -> each.person().id())
                .doesNotContain(hospital.people().get(1));
    }

    @OnBothDatabases
    void theListIsOrderedByName() {
        react(1, "useful");
        react(0, "thanks");
        react(2, "thanks");
        assertThat(list()).extracting(each -> each.person().name()).isSorted();
    }

    @OnBothDatabases
    void anActivityThatDoesNotExistHasNoList() {
        signed.in(Signed.staff(hospital.people().get(0)));
        assertThatThrownBy(() -> database.in(() -> reactions.toActivity(1)))
                .isInstanceOf(NotFound.class);
    }

    private void react(int person, String kind) {
        signed.in(Signed.staff(hospital.people().get(person)));
        database.run(() -> reactions.reactToActivity(post, kind));
    }

    private List<Reactor> list() {
        return database.in(() -> reactions.toActivity(post));
    }
}
