package org.rounds.moderation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.rounds.shared.error.NotFound;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/** Concurrent reports and deletions of the same item. */
class ItemsAtOnceIT extends ModerationFixture {

    ItemsAtOnceIT(Database database) throws SQLException {
        super(database);
    }

    @OnBothDatabases
    void aPersonHasOneOpenReportOfAnActivity() throws InterruptedException {
        long post = post(1, 1, "Rude words", null);
        AtomicLong first = new AtomicLong();
        signIn(2);
        Thread other =
                database.inAnotherThreadUntilOneWaits(
                        () -> first.set(reports.reportActivity(post, "rude", "Not here").id()));
        assertThat(as(2, () -> reports.reportActivity(post, "spam", null)).id())
                .isEqualTo(first.get());
        other.join();
        assertThat(waiting(0)).isOne();
    }

    @OnBothDatabases
    void aPersonHasOneOpenReportOfAComment() throws InterruptedException {
        long post = post(1, 1, "Too loud", null);
        long comment = as(3, () -> comments.add(post, "Louder", null)).id();
        AtomicLong first = new AtomicLong();
        signIn(2);
        Thread other =
                database.inAnotherThreadUntilOneWaits(
                        () -> first.set(reports.reportComment(comment, "rude", null).id()));
        assertThat(as(2, () -> reports.reportComment(comment, "rude", null)).id())
                .isEqualTo(first.get());
        other.join();
        assertThat(waiting(0)).isOne();
    }

    @OnBothDatabases
    void whatIsJustDeletedCannotBeReported() throws InterruptedException {
        long post = post(1, 1, "Too loud", null);
        signIn(1);
        Thread deletion = database.inAnotherThreadUntilOneWaits(() -> activities.delete(post));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(2, () -> reports.reportActivity(post, "rude", null)));
        deletion.join();
    }

    @OnBothDatabases
    void anActivityIsDeletedOnce() throws InterruptedException {
        long post = post(1, 1, "Too loud", null);
        signIn(1);
        Thread other = database.inAnotherThreadUntilOneWaits(() -> activities.delete(post));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> run(1, () -> activities.delete(post)))
                .withMessageContaining("no-such-activity");
        other.join();
    }

    @OnBothDatabases
    void aCommentIsDeletedOnce() throws InterruptedException {
        long post = post(1, 1, "Too loud", null);
        long comment = as(2, () -> comments.add(post, "Louder", null)).id();
        signIn(2);
        Thread other = database.inAnotherThreadUntilOneWaits(() -> comments.delete(comment));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> run(2, () -> comments.delete(comment)))
                .withMessageContaining("no-such-comment");
        other.join();
        assertThat(as(1, () -> activities.get(post)).discussion().commentCount()).isZero();
    }
}
