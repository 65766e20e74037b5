package org.rounds.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rounds.shared.service.ClinicalTexts.visible;
import static org.rounds.shared.service.ClinicalTexts.visibleIn;

import java.sql.SQLException;
import java.time.Instant;
import org.rounds.activity.service.RenderingJob;
import org.rounds.discussion.service.CommentCard;
import org.rounds.feed.service.ActivityCard;
import org.rounds.moderation.service.ReportCard;
import org.rounds.moderation.service.ReportService;
import org.rounds.shared.service.ClinicalTexts;
import org.rounds.shared.sql.Parameters;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/** Texts are shown as typed: on pages, in the inbox, in mails and in reports. */
class TextSurfacesIT {

    private final Inbox inbox;

    TextSurfacesIT(Database database) throws SQLException {
        inbox = new Inbox(database);
    }

    @OnBothDatabases
    void everySurfaceShowsTheSameCharacters() {
        ActivityCard question = inbox.post(1, null, "question", "Who?");
        for (ClinicalTexts.Typed text : ClinicalTexts.all()) {
            CommentCard comment = inbox.comment(2, question.id(), text.typed(), null);
            assertThat(visibleIn(comment.content().html())).isEqualTo(visible(text.visible()));
            NotificationCard told = inbox.of(1).get(0);
            assertQuoted(told.quote(), visible(text.plain()));
            assertMailed(told);
            ActivityCard post = inbox.post(2, null, "post", text.typed());
            assertThat(visibleIn(post.content().html())).isEqualTo(visible(text.visible()));
            ReportCard report = report(post.id());
            assertThat(visibleIn(report.content().html())).isEqualTo(visible(text.visible()));
        }
    }

    private ReportCard report(long id) {
        ReportService reports = inbox.wiring.get(ReportService.class);
        return inbox.as(3, () -> reports.reportActivity(id, "other", null));
    }

    private static void assertQuoted(String quote, String plain) {
        if (quote.endsWith("…")) {
            assertThat(plain).startsWith(visible(quote.substring(0, quote.length() - 1)));
        } else {
            assertThat(visible(quote)).isEqualTo(plain);
        }
    }

    private void assertMailed(NotificationCard told) {
        MailRepository.Due due =
                new MailRepository.Due(
                        inbox.person(1), 1, MailRepository.Kind.INSTANT, 0, 0, Instant.EPOCH);
        MailRepository.Reader reader =
                new MailRepository.Reader("person1@hospital.example", "P", "en", null);
        Mail letter =
                inbox.database.in(
                        () -> inbox.wiring.get(MailComposer.class).instant(due, reader, told));
        assertThat(visibleIn(letter.html())).contains(visible(told.quote()));
        assertThat(letter.plain()).contains("\n" + told.quote().replaceAll("(?m)^", "> ") + "\n");
    }

    @OnBothDatabases
    void whatWasShownInAnotherWayIsShownAnewAndKeepsItsVersion() {
        ActivityCard post = inbox.post(1, 0, "post", "For @person2: 2*500 mg");
        CommentCard comment = inbox.comment(2, post.id(), "3. Mai\n10. Mai", null);
        for (String table : new String[] {"activity", "feed_comment"}) {
            inbox.change("update " + table + " set html = 'old', rendering = 0", Parameters.none());
        }
        RenderingJob clock = inbox.wiring.get(RenderingJob.class);
        inbox.database.run(clock::renew);
        ActivityCard again = inbox.as(1, () -> inbox.activities.get(post.id()));
        assertThat(again.content().html()).isEqualTo(post.content().html()).contains("rd-mention");
        assertThat(again.authorship().version()).isEqualTo(post.authorship().version());
        assertThat(inbox.as(1, () -> inbox.comments.get(comment.id())).content().html())
                .isEqualTo(comment.content().html());
    }
}
