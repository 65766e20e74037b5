package org.rounds.discussion.service;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.rounds.activity.service.SubjectKeeper;
import org.rounds.notification.service.NotificationCard;
import org.rounds.notification.service.NotificationRecorder;
import org.rounds.notification.service.NotificationService;
import org.rounds.shared.error.BusinessException;
import org.rounds.shared.event.SubjectDiscussed;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Page;
import org.rounds.shared.spi.SearchDocument;
import org.rounds.shared.spi.SearchPosition;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** Comments on the subjects of a sample feature, in an open, a closed and a hidden workspace. */
abstract class DiscussionFixture {

    static final int OWNER = 0;
    static final int MEMBER = 1;
    static final int OTHER = 2;
    static final int OUTSIDER = 3;

    static final int OPEN = 0;
    static final int CLOSED = 1;
    static final int PRIVATE = 2;

    final Database database;
    final Signed signed = new Signed();
    final Wiring wiring;
    final SamplePlans plans = new SamplePlans();
    final Recorder recorder = new Recorder();
    final SampleHospital hospital;
    final CommentService comments;
    final ReactionService reactions;
    private int made;

    DiscussionFixture(Database database) throws SQLException {
        this.database = database;
        database.clear();
        wiring = new Wiring(database, Clock.systemUTC()).signed(signed);
        wiring.also(plans).also(new SamplePlans.Notices());
        wiring.with(Recorder.class, recorder).observe(Recorder.class);
        wiring.observe(NotificationRecorder.class).observe(SubjectKeeper.class);
        hospital = SampleHospital.in(database, 12, 3, 0);
        change(SamplePlans.TABLE, Parameters.none());
        change("delete from plan", Parameters.none());
        for (long room : hospital.rooms()) {
            change(
                    "delete from stream_grant where stream_id = :stream and person_id = :person",
                    Parameters.of("stream", room + 1).and("person", id(OUTSIDER)));
        }
        change(
                "update stream set hidden = true where id = :id",
                Parameters.of("id", stream(PRIVATE)));
        comments = wiring.get(CommentService.class);
        reactions = wiring.get(ReactionService.class);
    }

    final Conversation plan(int room) {
        made++;
        long id = hospital.rooms().get(PRIVATE) + 1_000 * made;
        change(
                "insert into plan (id, stream_id, owner_id, title, open, draft)"
                        + " values (:id, :stream, :owner, 'Plan', true, false)",
                Parameters.of("id", id).and("stream", stream(room)).and("owner", id(OWNER)));
        return new Conversation(SamplePlans.TYPE, id);
    }

    final long stream(int room) {
        return hospital.rooms().get(room) + 1;
    }

    final long id(int person) {
        return hospital.people().get(person);
    }

    final CommentCard say(int person, Conversation subject, String text, Long parentId) {
        return as(person, () -> comments.add(subject, text, parentId));
    }

    final Page<CommentCard> list(int person, Conversation subject, int limit, String cursor) {
        return as(person, () -> comments.list(subject, limit, cursor));
    }

    final CommentCard.May may(int person, CommentCard comment) {
        return as(person, () -> comments.get(comment.id())).may();
    }

    final List<String> told(int person) {
        return as(person, () -> wiring.get(NotificationService.class).list(false, 10, null))
                .items()
                .stream()
                .map(DiscussionFixture::line)
                .toList();
    }

    static String line(NotificationCard card) {
        return "%s %s %s %s"
                .formatted(card.reason().name(), card.title(), card.quote(), card.url());
    }

    final SearchDocument document(long comment) {
        return database
                .in(
                        () ->
                                wiring.get(CommentDocumentQueries.class)
                                        .changed(SearchPosition.START, 1000))
                .stream()
                .filter(each -> each.id() == comment)
                .findFirst()
                .orElseThrow();
    }

    final int count(Conversation plan) {
        return database.in(
                () ->
                        Rows.list(
                                        database.entities(),
                                        "select comments from plan where id = :id",
                                        Parameters.of("id", plan.id()),
                                        Row::number)
                                .get(0));
    }

    final List<String> texts(String sql, Parameters values) {
        return database.in(() -> Rows.list(database.entities(), sql, values, Row::text));
    }

    final <T> T as(int person, Supplier<T> call) {
        return as(Signed.staff(id(person)), call);
    }

    final <T> T as(Caller caller, Supplier<T> call) {
        signed.in(caller);
        return database.in(call);
    }

    final void run(int person, Runnable call) {
        signed.in(Signed.staff(id(person)));
        database.run(call);
    }

    final void change(String sql, Parameters values) {
        database.run(() -> Rows.change(database.entities(), sql, values));
    }

    static void refuses(Class<? extends BusinessException> problem, Runnable call) {
        assertThatExceptionOfType(problem).isThrownBy(call::run);
    }

    /** Records events for open pages. */
    static class Recorder {

        final List<SubjectDiscussed> discussed = new ArrayList<>();

        public void counted(@Observes SubjectDiscussed event) {
            discussed.add(event);
        }
    }
}
