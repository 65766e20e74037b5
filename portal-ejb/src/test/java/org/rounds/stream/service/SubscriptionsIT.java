package org.rounds.stream.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** Subscriptions with all unread counts, in short form, and for some streams. */
class SubscriptionsIT {

    private final Database database;
    private final Signed signed = new Signed();
    private final SubscriptionService subscriptions;
    private final SampleHospital hospital;

    SubscriptionsIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        subscriptions =
                new Wiring(database, Clock.systemUTC())
                        .signed(signed)
                        .get(SubscriptionService.class);
        hospital = SampleHospital.in(database, 6, 3, 240);
        signed.in(Signed.staff(hospital.people().get(1)));
    }

    private <T> T read(Supplier<T> call) {
        return database.in(call);
    }

    private void change(String sql, Parameters values) {
        database.run(() -> Rows.change(database.entities(), sql, values));
    }

    @OnBothDatabases
    void inShortSaysWhereSomethingIsNewAndNothingElse() {
        change(
                "insert into subscription (person_id, stream_id, muted, read_up_to)"
                        + " select :person, id, false, 0 from stream where address = :address",
                Parameters.of("person", hospital.people().get(1))
                        .and("address", "person/" + hospital.people().get(2)));
        List<StreamSubscription> before =
                read(subscriptions::streams).stream()
                        .filter(each -> !each.stream().startsWith("person/"))
                        .toList();
        assertThat(before).hasSizeGreaterThan(2);
        String first = before.get(0).stream();
        change(
                "update subscription set read_up_to = 0 where stream_id <> (select id from stream where"
                        + " address = :first)",
                Parameters.of("first", first));
        change(
                "update subscription set read_up_to = :readUpTo where stream_id = (select id from stream"
                        + " where address = :first)",
                Parameters.of("readUpTo", Long.MAX_VALUE).and("first", first));
        change(
                "update subscription set muted = true where stream_id = (select id from stream where"
                        + " address = :address)",
                Parameters.of("address", before.get(1).stream()));
        List<StreamSubscription> all = read(subscriptions::streams);
        assertThat(all).anyMatch(each -> each.stream().startsWith("person/"));
        List<StreamSubscription> brief = read(subscriptions::placesInShort);
        assertThat(all)
                .extracting(StreamSubscription::unread)
                .contains(0)
                .anyMatch(number -> number > 1);
        assertThat(brief)
                .isEqualTo(
                        all.stream()
                                .filter(each -> !each.stream().matches("(person|topic)/.*"))
                                .map(
                                        each ->
                                                new StreamSubscription(
                                                        each.stream(),
                                                        each.name(),
                                                        each.link(),
                                                        Math.min(1, each.unread()),
                                                        each.muted(),
                                                        each.favorite(),
                                                        each.may()))
                                .toList());
        List<String> asked = all.stream().map(StreamSubscription::stream).limit(2).toList();
        assertThat(read(() -> subscriptions.unread(asked)))
                .containsOnlyKeys(asked)
                .containsEntry(asked.get(0), all.get(0).unread())
                .containsEntry(asked.get(1), all.get(1).unread());
        assertThat(read(() -> subscriptions.unread(List.of()))).isEqualTo(Map.of());
    }

    @OnBothDatabases
    void countingStopsAtAHundred() {
        change("update subscription set read_up_to = 0", Parameters.none());
        change(
                "insert into stream_entry (stream_id, activity_id) select s.id, a.id from stream s"
                        + " cross join activity a where s.address like 'workspace/%' on conflict do nothing",
                Parameters.none());
        List<StreamSubscription> all = read(subscriptions::streams);
        assertThat(all)
                .extracting(StreamSubscription::unread)
                .contains(100)
                .allMatch(it -> it <= 100);
        String full =
                all.stream().filter(it -> it.unread() == 100).findFirst().orElseThrow().stream();
        assertThat(read(() -> subscriptions.unread(List.of(full)))).isEqualTo(Map.of(full, 100));
    }
}
