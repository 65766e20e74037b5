package org.rounds.moderation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.rounds.discussion.service.AnswerService;
import org.rounds.notification.service.NotificationCard;
import org.rounds.notification.service.NotificationService;
import org.rounds.notification.service.NotificationTexts;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/** Content is reported, decided on, and appealed. */
class ModerationIT extends ModerationFixture {

    private static final ReportCard.Seen SEEN_OPEN = new ReportCard.Seen("open", null);

    ModerationIT(Database database) throws SQLException {
        super(database);
    }

    private List<Long> queue(int number, String state) {
        return as(number, () -> reports.list(state, 50, null)).items().stream()
                .map(ReportCard::id)
                .toList();
    }

    @OnBothDatabases
    void aReportWaitsForThoseWhoLeadThePlaceAndForNobodyElse() {
        long inRoom = post(1, 1, "Rude words", null);
        long everywhere = post(1, null, "Rude words", null);
        long first = as(2, () -> reports.reportActivity(inRoom, "rude", "Not here")).id();
        assertThat(as(2, () -> reports.reportActivity(inRoom, "spam", null)).id())
                .as("one open report for each person")
                .isEqualTo(first);
        long second = as(3, () -> reports.reportActivity(everywhere, "rude", null)).id();
        assertThat(queue(0, "open")).containsExactly(first);
        assertThat(queue(9, "open")).containsExactly(second);
        assertThat(queue(2, "open")).isEmpty();
        assertThat(waiting(0)).isOne();
        assertThat(waiting(2)).isZero();
        for (int stranger : List.of(1, 3, 9)) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> as(stranger, () -> reports.get(first)));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(
                            () -> as(stranger, () -> reports.decide(first, null, "keep", null)));
        }
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> as(1, () -> reports.reportActivity(inRoom, "rude", null)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> as(2, () -> reports.reportActivity(inRoom, "gossip", null)));
    }

    @OnBothDatabases
    void whatIsHiddenIsGoneEverywhereUntilSomebodyDecidesOtherwise() {
        long post = post(1, 1, "Too much", null);
        long id = as(2, () -> reports.reportActivity(post, "rude", "She said so")).id();
        as(3, () -> reports.reportActivity(post, "wrong", null));
        assertThatExceptionOfType(Invalid.class)
                .as("the author is told why")
                .isThrownBy(() -> as(0, () -> reports.decide(id, null, "hide", " ")));
        as(0, () -> reports.decide(id, null, "hide", "Please stay kind"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(4, () -> activities.get(post)));
        assertThat(queue(0, "open")).as("all reports of it are decided").isEmpty();
        assertThat(queue(0, "decided")).hasSize(2);
        assertThat(reasons(1)).containsExactly("moderation");
        ReportCard mine = as(1, () -> reports.get(id));
        assertThat(mine.reporter()).as("who reported it stays unknown").isNull();
        assertThat(mine.note()).as("as does what that person said").isNull();
        assertThat(mine.outcome().decisionNote()).isEqualTo("Please stay kind");
        assertThatExceptionOfType(Conflict.class)
                .as("ten minutes are not for what was hidden")
                .isThrownBy(
                        () -> {
                            clock.set(clock.instant().plus(Duration.ofHours(1)));
                            as(0, () -> activities.restore(post));
                        });
        as(1, () -> reports.appeal(id, "It was a quotation"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> as(1, () -> reports.appeal(id, "Again")));
        assertThat(queue(0, "open")).containsExactly(id);
        ReportCard.Seen seen = as(0, () -> reports.get(id)).seen();
        for (ReportCard.Seen before :
                List.of(
                        SEEN_OPEN,
                        new ReportCard.Seen("hidden", clock.instant().minus(Duration.ofDays(1))))) {
            assertThatExceptionOfType(Conflict.class)
                    .as("it stands otherwise by now")
                    .isThrownBy(() -> as(0, () -> reports.decide(id, before, "keep", null)));
        }
        as(0, () -> reports.decide(id, seen, "hide", "Still too much"));
        assertThatExceptionOfType(Conflict.class)
                .as("somebody else has decided")
                .isThrownBy(() -> as(0, () -> reports.decide(id, seen, "keep", null)));
        assertThat(as(1, () -> reports.get(id)).waits()).as("it stays hidden").isFalse();
        as(0, () -> reports.decide(id, null, "keep", null));
        assertThat(as(4, () -> activities.get(post)).content().text()).isEqualTo("Too much");
        assertThat(queue(0, "open")).isEmpty();
        assertThat(as(0, () -> reports.list("decided", 50, null)).items())
                .as("one item stands one way")
                .extracting(ReportCard::state)
                .containsOnly("kept");
        assertThat(reasons(1)).as("whoever objected learns the outcome").contains("moderation");
    }

    @OnBothDatabases
    void whoLeadsHidesAtOnceAndARefusalLeavesNothing() {
        long post = post(1, 1, "Too loud", null);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> as(0, () -> reports.hideActivity(post, "rude", " ")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(2, () -> reports.hideActivity(post, "rude", "Quiet")));
        assertThat(queue(0, "open")).isEmpty();
        ReportCard hidden = as(0, () -> reports.hideActivity(post, "rude", "Quiet please"));
        assertThat(hidden.state()).isEqualTo("hidden");
        assertThat(hidden.outcome().decisionNote()).isEqualTo("Quiet please");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(4, () -> activities.get(post)));
    }

    @OnBothDatabases
    void whatADecisionHidesIsShownByAnotherDecisionOnly() {
        long post = post(1, 1, "Too loud", null);
        long comment = as(2, () -> comments.add(post, "Louder", null)).id();
        long onComment = as(3, () -> reports.reportComment(comment, "rude", null)).id();
        long onPost = as(3, () -> reports.reportActivity(post, "rude", null)).id();
        run(2, () -> comments.delete(comment));
        as(0, () -> reports.decide(onComment, null, "hide", "Quiet"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> as(2, () -> comments.restore(comment)));
        run(1, () -> activities.delete(post));
        as(0, () -> reports.decide(onPost, null, "hide", "Quiet"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> as(1, () -> activities.restore(post)));
        long other = post(1, 1, "Too loud again", null);
        ReportCard atOnce = as(0, () -> reports.hideActivity(other, "rude", "Quiet"));
        assertThatExceptionOfType(Conflict.class)
                .as("whoever hid it decides anew")
                .isThrownBy(() -> as(0, () -> activities.restore(other)));
        as(0, () -> reports.decide(atOnce.id(), null, "keep", null));
        assertThat(as(4, () -> activities.get(other)).content().text()).isEqualTo("Too loud again");
        as(0, () -> reports.decide(onPost, null, "keep", null));
        assertThat(as(1, () -> activities.restore(post)).content().text())
                .as("what its author deleted is the author's again")
                .isEqualTo("Too loud");
    }

    @OnBothDatabases
    void anAuthorIsAskedAndACommentIsHidden() {
        long post = post(1, 1, "Numbers", null);
        long comment = as(2, () -> comments.add(post, "Nonsense", null)).id();
        long about = as(3, () -> reports.reportComment(comment, "wrong", null)).id();
        as(0, () -> reports.decide(about, null, "ask", "Where is this from?"));
        assertThat(reasons(2)).contains("moderation");
        assertThat(as(2, () -> wiring.get(NotificationService.class).list(false, 50, null)).items())
                .as("it is about what that person wrote")
                .filteredOn(card -> card.reason().word().equals("moderation"))
                .extracting(NotificationCard::title)
                .containsExactly("Nonsense");
        assertThat(as(4, () -> comments.get(comment)).content().text()).isEqualTo("Nonsense");
        as(0, () -> reports.decide(about, null, "hide", "No source"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(4, () -> comments.get(comment)));
        as(0, () -> reports.decide(about, null, "keep", null));
        assertThat(reasons(2)).as("what is taken back at once is not told").isEmpty();
        assertThat(as(4, () -> comments.get(comment)).content().text()).isEqualTo("Nonsense");
        assertThat(as(4, () -> activities.get(post)).discussion().commentCount()).isOne();
    }

    @OnBothDatabases
    void whatNobodyElseInARoomCanDecideIsForWhoLooksAfterTheHospital() {
        long own = post(0, 1, "By the owner", null);
        long id = as(3, () -> reports.reportActivity(own, "other", null)).id();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> as(0, () -> reports.decide(id, null, "keep", null)));
        assertThat(queue(9, "open")).containsExactly(id);
        assertThat(waiting(9)).isOne();
        change("update stream set readers = 'MEMBERS' where :person > 0", 9);
        assertThat(as(9, () -> reports.get(id)).may().read()).isTrue();
        change("delete from stream_grant where person_id = :person", 9);
        assertThat(as(9, () -> reports.get(id)).may().read()).as("but may decide").isFalse();
        change("update stream set readers = 'STAFF' where :person > 0", 9);
        String lead = "update stream_grant set role = 'MODERATOR' where person_id = :person";
        change(lead, 4);
        assertThat(queue(9, "open")).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(9, () -> reports.decide(id, null, "hide", "Not kind")));
        change("update person set status = 'DEACTIVATED' where id = :person", 4);
        as(9, () -> reports.decide(id, null, "hide", "Not kind"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(3, () -> activities.get(own)));
    }

    @OnBothDatabases
    void whoReportedLearnsWhetherItWasRemovedAndNothingElse() {
        long post = post(1, 1, "Too much", null);
        long first = as(2, () -> reports.reportActivity(post, "rude", "She said so")).id();
        as(3, () -> reports.reportActivity(post, "wrong", null));
        as(0, () -> reports.decide(first, null, "ask", "Say it kindly"));
        assertThat(reasons(2)).containsExactly("kept");
        NotificationCard kept = card(3);
        assertThat(kept.title()).isEqualTo("Too much");
        assertThat(kept.url()).isEqualTo("/activities/" + post);
        assertThat(kept.actors()).as("no name of who decided").isEmpty();
        assertThat(new NotificationTexts(Locale.ENGLISH).text(kept))
                .isEqualTo("A moderator kept a post that you reported: Too much");
        run(2, () -> wiring.get(NotificationService.class).read(List.of(card(2).id())));
        as(0, () -> reports.decide(first, null, "keep", null));
        assertThat(card(2).read()).as("nothing new").isTrue();
        as(0, () -> reports.decide(first, null, "hide", "No"));
        for (int reporter : List.of(2, 3)) {
            NotificationCard removed = card(reporter);
            assertThat(removed.read()).isFalse();
            assertThat(removed.title()).as("what is hidden is not quoted").isNull();
            assertThat(removed.url()).isEqualTo("/notifications");
            assertThat(new NotificationTexts(Locale.ENGLISH).text(removed))
                    .isEqualTo(
                            "A moderator removed a post that you reported: It is no longer visible");
        }
        assertThat(reasons(1)).as("its author").containsExactly("moderation");
        assertThat(reasons(0)).as("who decided").isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .as("the report stays with those who decide")
                .isThrownBy(() -> as(2, () -> reports.get(first)));
        change("delete from stream_grant where person_id = :person", 2);
        assertThat(reasons(2)).as("who left a closed workspace").isEmpty();
    }

    private NotificationCard card(int number) {
        return as(number, () -> wiring.get(NotificationService.class).list(false, 50, null))
                .items()
                .get(0);
    }

    @OnBothDatabases
    void aReportAboutOwnContentIsATaskOfOthers() {
        change("update stream_grant set role = 'MODERATOR' where person_id = :person", 4);
        long own = post(0, 1, "By the owner", null);
        long id = as(3, () -> reports.reportActivity(own, "other", null)).id();
        assertThat(queue(4, "open")).containsExactly(id);
        assertThat(queue(0, "open")).isEmpty();
        assertThat(waiting(0)).isZero();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(0, () -> reports.get(id)));
        long everywhere = post(9, null, "By the community manager", null);
        as(3, () -> reports.reportActivity(everywhere, "other", null));
        assertThat(queue(9, "open")).isEmpty();
        as(4, () -> reports.decide(id, null, "hide", "Not here"));
        assertThat(queue(0, "decided")).isEmpty();
        assertThat(as(0, () -> reports.get(id)).outcome().decisionNote()).isEqualTo("Not here");
    }

    @OnBothDatabases
    void aQuestionWhoseAnswerIsHiddenIsOpenAgainOnTheAuditTrail() {
        long question = post("question", 1, 1, "Who has the key?", null);
        long answer = as(2, () -> comments.add(question, "The porter", null)).id();
        run(1, () -> wiring.get(AnswerService.class).accept(question, answer));
        long id = as(3, () -> reports.reportComment(answer, "wrong", null)).id();
        as(0, () -> reports.decide(id, null, "hide", "Long ago"));
        assertThat(as(1, () -> activities.get(question)).discussion().acceptedCommentId()).isNull();
        assertThat(
                        database.in(
                                () ->
                                        Rows.list(
                                                database.entities(),
                                                "select action from audit_entry where target = :target order by id",
                                                Parameters.of("target", "activity/" + question),
                                                Row::text)))
                .contains("answer.reopen");
    }
}
