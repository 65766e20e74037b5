package org.rounds.mustread.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import org.rounds.posting.service.DelegationService;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Page;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Signed;

/** The issuer of a must-read finds it again, with its record. */
class IssuedMustReadsIT extends MustReadFixture {

    private final IssuedMustReadService issued;
    private final Caller delegate;
    private final Caller reader;
    private final String room;

    IssuedMustReadsIT(Database database) throws SQLException {
        super(database);
        issued = wiring.get(IssuedMustReadService.class);
        delegate = Signed.staff(person(2));
        reader = Signed.staff(person(3));
        room = "workspace/" + hospital.rooms().get(1);
    }

    private Page<IssuedMustRead> issued(Caller caller, int limit, String cursor) {
        return as(caller, () -> issued.list(limit, cursor));
    }

    private List<Long> ids(Caller caller) {
        return issued(caller, 10, null).items().stream().map(IssuedMustRead::id).toList();
    }

    private String delegateName() {
        return database.in(
                () ->
                        Rows.list(
                                        database.entities(),
                                        "select display_name from person where id = :person",
                                        Parameters.of("person", delegate.personId()),
                                        Row::text)
                                .get(0));
    }

    private long issueInTheLeadersName() {
        run(lead, () -> wiring.get(DelegationService.class).permit(delegate.personId()));
        return issue(delegate, lead.personId(), false, room);
    }

    @OnBothDatabases
    void itIsListedForAuthorAndDelegateAndNobodyElse() {
        long id = issueInTheLeadersName();
        assertThat(ids(delegate)).containsExactly(id);
        assertThat(ids(lead)).containsExactly(id);
        assertThat(ids(reader)).isEmpty();
        assertThat(as(delegate, issued::any)).isTrue();
        assertThat(as(lead, issued::any)).isTrue();
        assertThat(as(reader, issued::any)).isFalse();
        IssuedMustRead one = issued(delegate, 10, null).items().get(0);
        assertThat(one.author().id()).isEqualTo(lead.personId());
        assertThat(one.title()).isEqualTo("Double check");
        assertThat(one.postedBy()).isEqualTo(delegateName());
        assertThat(one.version()).isEqualTo(1);
        assertThat(one.issuedAt()).isEqualTo(now);
        assertThat(one.dueAt()).isEqualTo(due);
        assertThat(one.deletedAt()).isNull();
    }

    @OnBothDatabases
    void aDelegateSeesTheRecordOfWhatTheyIssued() {
        long own = issueInTheLeadersName();
        long other = issue(lead, false, room);
        assertThat(names(delegate, own)).hasSize(11);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> names(delegate, other));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> names(reader, own));
    }

    @OnBothDatabases
    void aDelegateNeitherExemptsAnybodyNorSignsOff() {
        long id = issueInTheLeadersName();
        Acknowledgement.May may =
                as(delegate, () -> activities.get(id)).parts().acknowledgement().may();
        assertThat(may.record()).isTrue();
        assertThat(may.oversee()).isFalse();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> run(delegate, () -> records.exempt(id, person(3), "Away")));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> run(delegate, () -> records.require(id, person(3))));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> run(delegate, () -> records.signOff(id, null)));
        run(lead, () -> records.exempt(id, person(3), "Away"));
        run(lead, () -> records.signOff(id, null));
    }

    @OnBothDatabases
    void itsRecordIsFoundAfterItIsDeleted() {
        long id = issueInTheLeadersName();
        run(reader, () -> mustReads.acknowledge(id, 1));
        run(lead, () -> activities.delete(id));
        assertThat(issued(delegate, 10, null).items().get(0).deletedAt()).isEqualTo(now);
        assertThat(page(delegate, id, null, null).progress().done()).isEqualTo(1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> page(reader, id, null, null));
    }

    @OnBothDatabases
    void whatWasNoMustReadLeavesNoRecord() {
        long id = issue(lead, false, room);
        change(
                "delete from must_read_reader where activity_id = :activity",
                Parameters.of("activity", id));
        change(
                "delete from must_read_audience where activity_id = :activity",
                Parameters.of("activity", id));
        change(
                "delete from must_read_revision where activity_id = :activity",
                Parameters.of("activity", id));
        change(
                "delete from must_read where activity_id = :activity",
                Parameters.of("activity", id));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> run(lead, () -> records.record(id)));
        run(lead, () -> activities.delete(id));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> run(lead, () -> records.record(id)));
    }

    @OnBothDatabases
    void whoLeftTheRoomDoesNotFindIt() {
        long id = issue(lead, false, room);
        assertThat(ids(lead)).containsExactly(id);
        change(
                "delete from stream_grant where person_id = :person and stream_id = (select stream_id"
                        + " from activity where id = :id)",
                Parameters.of("person", lead.personId()).and("id", id));
        assertThat(ids(lead)).isEmpty();
    }

    @OnBothDatabases
    void theLatestComesFirstPageByPage() {
        long first = issue(manager, false, "department/1");
        long second = issue(manager, false, "department/1");
        long third = issue(manager, false, "department/1");
        Page<IssuedMustRead> page = issued(manager, 2, null);
        assertThat(page.items()).extracting(IssuedMustRead::id).containsExactly(third, second);
        Page<IssuedMustRead> rest = issued(manager, 2, page.next());
        assertThat(rest.items()).extracting(IssuedMustRead::id).containsExactly(first);
        assertThat(rest.next()).isNull();
    }
}
