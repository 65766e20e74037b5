package org.rounds.feed.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.error.TooLarge;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.SettableClock;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/**
 * What comes in with posts is what it says it is, tells nothing else, and goes where the post goes.
 */
class AttachmentsIT {

    private final Database database;
    private final SettableClock clock = new SettableClock(Instant.parse("2033-01-01T08:00:00Z"));
    private final Signed signed = new Signed();
    private final SampleHospital hospital;
    private final AttachmentService attachments;
    private final ActivityService activities;
    private final AttachmentTidy tidy;
    private final ScheduledPostService scheduled;
    private final ScheduledPosts posts;

    @TempDir private Path data;

    AttachmentsIT(Database database) throws SQLException {
        this.database = database;
        database.migrated().clear();
        Wiring wiring = new Wiring(database, clock).signed(signed);
        attachments = wiring.get(AttachmentService.class);
        activities = wiring.get(ActivityService.class);
        tidy = wiring.get(AttachmentTidy.class);
        scheduled = wiring.get(ScheduledPostService.class);
        posts = wiring.get(ScheduledPosts.class);
        hospital = SampleHospital.in(database, 12, 2, 0);
    }

    @BeforeEach
    void begin() {
        System.setProperty("rounds.data", data.toString());
    }

    @AfterEach
    void end() {
        List.of("rounds.data", "rounds.attachment.max.mb").forEach(System::clearProperty);
    }

    private <T> T as(int person, Supplier<T> call) {
        signed.in(Signed.staff(hospital.people().get(person)));
        return database.in(call);
    }

    private Attachment upload(int person, String name, byte[] content) {
        return as(
                person,
                () -> attachments.upload(name, "A pump", new ByteArrayInputStream(content)));
    }

    private byte[] read(int person, long id, boolean small) {
        return as(
                person,
                () -> {
                    try (InputStream in = attachments.open(id, small)) {
                        return in.readAllBytes();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private ActivityCard post(int person, List<Long> files) {
        return as(person, () -> activities.post(wish(files, null)));
    }

    private PostActivity wish(List<Long> files, Instant publishAt) {
        return new PostActivity(
                "post",
                null,
                "See the picture",
                hospital.rooms().get(1),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                files,
                publishAt,
                null);
    }

    private List<Path> stored() {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @OnBothDatabases
    void aPhotographLosesWhatItsCameraWroteAndStandsUpright() throws IOException {
        assertThat(text(Photographs.photograph())).contains("GPS 48.2082N");
        Attachment taken = upload(1, "C:\\Users\\anna\\ward.jpg", Photographs.photograph());
        assertThat(taken.name()).isEqualTo("ward.jpg");
        assertThat(taken.type()).isEqualTo("image/jpeg");
        assertThat(List.of(taken.width(), taken.height())).containsExactly(40, 80);
        for (boolean small : List.of(false, true)) {
            byte[] kept = read(1, taken.id(), small);
            assertThat(text(kept)).doesNotContain("GPS", "Exif");
            assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getHeight()).isEqualTo(80);
        }
        Attachment wide = upload(1, "wide.png", Photographs.picture("png", 2000, 500));
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(read(1, wide.id(), true)));
        assertThat(small.getWidth()).isEqualTo(720);
        assertThat(upload(1, "still.gif", Photographs.picture("gif", 9, 9)).type())
                .isEqualTo("image/png");
    }

    @OnBothDatabases
    void theContentSaysWhatAFileIs() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        byte[] drawing =
                "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] program = {
            'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xFF, (byte) 0xFF
        };
        byte[] archive = {'P', 'K', 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        for (byte[] bad : List.of(page, drawing, program, Photographs.bomb(), archive)) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> upload(1, "harmless.png", bad));
        }
        byte[] broken = Photographs.picture("png", 40, 40);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> upload(1, "cut.png", java.util.Arrays.copyOf(broken, 40)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> upload(1, "nothing.txt", new byte[0]));
        assertThat(upload(1, "plan.PDF", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)).type())
                .isEqualTo("application/pdf");
        assertThat(upload(1, "list.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)).type())
                .isEqualTo("text/csv");
        assertThat(stored()).as("nothing is left of what was refused").hasSize(2);
    }

    @OnBothDatabases
    void whatIsTooLargeIsRefusedAndNothingOfItStays() {
        System.setProperty("rounds.attachment.max.mb", "1");
        byte[] text = "x".repeat(1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(TooLarge.class).isThrownBy(() -> upload(1, "long.txt", text));
        assertThat(stored()).isEmpty();
    }

    @OnBothDatabases
    void aFileIsForItsUploaderThenForWhoMayReadThePost() {
        Attachment file = upload(1, "a.png", Photographs.picture("png", 9, 9));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read(2, file.id(), false));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> post(2, List.of(file.id())));
        ActivityCard post = post(1, List.of(file.id()));
        assertThat(post.attachments()).extracting(Attachment::alt).containsExactly("A pump");
        assertThat(read(2, file.id(), true)).isNotEmpty();
        assertThatExceptionOfType(Invalid.class)
                .as("a file belongs to one post")
                .isThrownBy(() -> post(1, List.of(file.id())));
        signed.in(Signed.guest(99));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> database.in(() -> attachments.get(file.id())));
        as(
                1,
                () -> {
                    activities.delete(post.id());
                    return null;
                });
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read(2, file.id(), false));
    }

    private ActivityCard change(int person, ActivityCard post, List<Long> files) {
        EditActivity change = new EditActivity(null, null, files, false, null);
        return as(person, () -> activities.edit(post.id(), post.version(), change));
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
        assertThat(changed.attachments())
                .extracting(Attachment::id)
                .containsExactly(map.id(), newer.id());
        assertThat(changed.version()).isEqualTo(post.version() + 1);
        assertThat(changed.editedAt()).isNotNull();
        assertThat(changed.text()).isEqualTo(post.text());
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
    void wordsForAPictureAreItsAuthorsAlsoLater() {
        Attachment map = upload(1, "map.png", Photographs.picture("png", 9, 9));
        ActivityCard post = post(1, List.of(map.id()));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> describe(2, map.id(), "Something else"));
        describe(1, map.id(), "Way to the ward");
        assertThat(as(2, () -> activities.get(post.id())).attachments())
                .extracting(Attachment::alt)
                .containsExactly("Way to the ward");
    }

    private void describe(int person, long file, String words) {
        as(
                person,
                () -> {
                    attachments.describe(file, words);
                    return null;
                });
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
