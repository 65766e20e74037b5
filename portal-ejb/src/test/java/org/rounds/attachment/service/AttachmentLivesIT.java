package org.rounds.attachment.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rounds.feed.service.ActivityCard;
import org.rounds.filestore.service.Photographs;
import org.rounds.posting.service.EditActivity;
import org.rounds.posting.service.TextVersion;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/** Files follow their posts, and are deleted when nothing refers to them. */
class AttachmentLivesIT extends AttachmentFixture {

    AttachmentLivesIT(Database database) throws SQLException {
        super(database);
    }

    private ActivityCard change(int person, ActivityCard post, List<Long> files) {
        EditActivity change = new EditActivity(null, null, files, false, null);
        return as(person, () -> activities.edit(post.id(), post.authorship().version(), change));
    }

    @OnBothDatabases
    void filesOfAPostChangeAndItsFormerVersionsKeepTheirs() {
        Attachment plan = upload(1, "plan.txt", "Old".getBytes(StandardCharsets.UTF_8));
        Attachment map = upload(1, "map.png", Photographs.picture("png", 9, 9));
        ActivityCard post = post(1, List.of(plan.id(), map.id()));
        Attachment newer = upload(1, "plan.txt", "New".getBytes(StandardCharsets.UTF_8));
        Attachment foreign = upload(2, "foreign.txt", "x".getBytes(StandardCharsets.UTF_8));
        for (long wrong : List.of(foreign.id(), 17L)) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> change(1, post, List.of(map.id(), wrong)));
        }
        ActivityCard changed = change(1, post, List.of(map.id(), newer.id()));
        assertThat(changed.content().attachments())
                .extracting(Attachment::id)
                .containsExactly(map.id(), newer.id());
        assertThat(changed.authorship().version()).isEqualTo(post.authorship().version() + 1);
        assertThat(changed.authorship().editedAt()).isNotNull();
        assertThat(changed.content().text()).isEqualTo(post.content().text());
        assertThatExceptionOfType(NotFound.class)
                .as("readers have what stands there now")
                .isThrownBy(() -> read(2, plan.id(), false));
        assertThat(read(1, plan.id(), false)).isEqualTo("Old".getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(Invalid.class)
                .as("what was taken away does not come back")
                .isThrownBy(() -> change(1, changed, List.of(plan.id())));
        change(1, changed, List.of());
        List<TextVersion> versions = as(1, () -> activities.versions(post.id()));
        assertThat(versions)
                .extracting(it -> it.attachments().stream().map(Attachment::id).toList())
                .containsExactly(List.of(map.id(), newer.id()), List.of(plan.id(), map.id()));
        clock.set(clock.instant().plus(Duration.ofDays(2)));
        database.run(tidy::tidy);
        assertThat(read(1, plan.id(), false)).isNotEmpty();
    }

    @OnBothDatabases
    void whatIsDiscardedOrNeverPostedIsRemovedUnlessSomethingElseNeedsIt() {
        Attachment first = upload(1, "a.png", Photographs.picture("png", 9, 9));
        Attachment same = upload(2, "b.png", Photographs.picture("png", 9, 9));
        Attachment posted = upload(3, "c.txt", "Text".getBytes(StandardCharsets.UTF_8));
        post(3, List.of(posted.id()));
        int all = stored().size();
        as(
                1,
                () -> {
                    attachments.discard(first.id());
                    return null;
                });
        assertThat(stored()).hasSize(all);
        clock.set(clock.instant().plus(Duration.ofHours(23)));
        database.run(tidy::tidy);
        assertThat(read(2, same.id(), false)).isNotEmpty();
        clock.set(clock.instant().plus(Duration.ofHours(2)));
        database.run(tidy::tidy);
        assertThat(stored()).hasSize(1);
        assertThat(read(4, posted.id(), false)).isEqualTo("Text".getBytes(StandardCharsets.UTF_8));
    }

    @OnBothDatabases
    void theFilesOfAScheduledPostWaitWithIt() {
        byte[] words = "Text".getBytes(StandardCharsets.UTF_8);
        Attachment plan = upload(1, "plan.txt", words);
        Attachment other = upload(1, "other.txt", "Other".getBytes(StandardCharsets.UTF_8));
        Instant at = clock.instant().plus(Duration.ofDays(9));
        long id = as(1, () -> scheduled.schedule(wish(List.of(plan.id()), at))).id();
        assertThatExceptionOfType(Invalid.class)
                .as("one file goes with one post")
                .isThrownBy(() -> as(1, () -> scheduled.schedule(wish(List.of(plan.id()), at))));
        long dropped = as(1, () -> scheduled.schedule(wish(List.of(other.id()), at))).id();
        clock.set(at.minus(Duration.ofDays(1)));
        database.run(tidy::tidy);
        assertThat(read(1, other.id(), false)).isNotEmpty();
        as(
                1,
                () -> {
                    scheduled.cancel(dropped);
                    return null;
                });
        database.run(tidy::tidy);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read(1, other.id(), false));
        clock.set(at);
        database.run(() -> posts.post(id));
        assertThat(read(2, plan.id(), false)).isEqualTo(words);
    }
}
