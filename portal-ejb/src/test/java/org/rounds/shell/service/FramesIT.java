package org.rounds.shell.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.rounds.discussion.service.CommentService;
import org.rounds.moderation.service.ReportService;
import org.rounds.mustread.service.MustReadFixture;
import org.rounds.notification.service.NotificationRecorder;
import org.rounds.shared.service.Caller;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Posts;
import org.rounds.testing.Signed;

/** The numbers in the frame of every page. */
class FramesIT extends MustReadFixture {

    private final FrameService frames;
    private final Caller reader = Signed.staff(person(1));

    FramesIT(Database database) throws SQLException {
        super(database);
        wiring.observe(NotificationRecorder.class);
        frames = wiring.get(FrameService.class);
    }

    @OnBothDatabases
    void theFrameCountsMustReadsToAcknowledge() {
        long first = issue(manager, false);
        issue(manager, false);
        assertThat(as(reader, frames::read).mustReads()).isEqualTo(2);
        run(reader, () -> mustReads.acknowledge(first, 1));
        assertThat(as(reader, frames::read).mustReads()).isOne();
        assertThat(as(reader, frames::read).reports()).isZero();
    }

    @OnBothDatabases
    void theFrameCountsUnreadNotifications() {
        long post = post();
        int before = as(reader, frames::read).notifications();
        clock.set(now.plus(Duration.ofMinutes(1)));
        run(manager, () -> wiring.get(CommentService.class).add(post, "Here, too", null));
        assertThat(as(reader, frames::read).notifications()).isEqualTo(before + 1);
    }

    @OnBothDatabases
    void theFrameCountsReportsForThoseWhoDecide() {
        long post = post();
        run(lead, () -> wiring.get(ReportService.class).reportActivity(post, "rude", null));
        assertThat(as(manager, frames::read).reports()).isOne();
        assertThat(as(reader, frames::read).reports()).isZero();
    }

    private long post() {
        return as(reader, () -> activities.post(Posts.of("post", "The pump is slow").build())).id();
    }
}
