package org.rounds.discussion.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.rounds.activity.service.Activities;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** Reopening an answered question is audited. */
class AnswersIT {

    private static final String OPENED =
            "select detail from audit_entry where action = 'answer.reopen' and target = :target order by id";

    private final Database database;
    private final AnswerService answers;
    private final CommentService comments;
    private final long question;
    private final long accepted;

    /** Number of audit entries of earlier tests, because the audit log cannot be cleared. */
    private final int before;

    AnswersIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        Signed signed = new Signed();
        Wiring wiring = new Wiring(database, Clock.systemUTC()).signed(signed);
        SampleHospital hospital = SampleHospital.in(database, 4, 1, 2);
        answers = wiring.get(AnswerService.class);
        comments = wiring.get(CommentService.class);
        question = hospital.activities().get(1);
        signed.in(Signed.staff(hospital.people().get(0)));
        accepted =
                database.in(() -> wiring.get(Activities.class).activity(question))
                        .orElseThrow()
                        .acceptedCommentId();
        before = trail().size();
    }

    @OnBothDatabases
    void anAnswerThatIsTakenBack() {
        database.run(() -> answers.reopen(question));
        database.run(() -> answers.reopen(question));
        assertThat(opened()).containsExactly("comment/" + accepted);
    }

    @OnBothDatabases
    void anAnswerThatAnotherOneReplaces() {
        long other = database.in(() -> comments.add(question, "There", null)).id();
        database.run(() -> answers.accept(question, other));
        database.run(() -> answers.accept(question, other));
        assertThat(opened()).containsExactly("comment/" + accepted);
    }

    @OnBothDatabases
    void anAnswerThatIsDeleted() {
        database.run(() -> comments.delete(accepted));
        assertThat(opened()).containsExactly("comment/" + accepted);
    }

    @OnBothDatabases
    void acceptingTheFirstAnswerOpensNothing() {
        database.run(() -> answers.accept(question, accepted));
        assertThat(opened()).isEmpty();
    }

    private List<String> opened() {
        List<String> trail = trail();
        return trail.subList(before, trail.size());
    }

    private List<String> trail() {
        return database.in(
                () ->
                        Rows.list(
                                database.entities(),
                                OPENED,
                                Parameters.of("target", "activity/" + question),
                                Row::text));
    }
}
