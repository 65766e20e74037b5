package org.rounds.attachment.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.rounds.feed.service.ActivityCard;
import org.rounds.posting.service.ActivityService;
import org.rounds.posting.service.PostActivity;
import org.rounds.posting.service.ScheduledPostService;
import org.rounds.posting.service.ScheduledPosts;
import org.rounds.testing.Database;
import org.rounds.testing.Posts;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.SettableClock;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** A workspace whose members attach files. */
abstract class AttachmentFixture {

    final Database database;
    final SettableClock clock = new SettableClock(Instant.parse("2033-01-01T08:00:00Z"));
    final Signed signed = new Signed();
    final SampleHospital hospital;
    final AttachmentService attachments;
    final ActivityService activities;
    final AttachmentTidy tidy;
    final ScheduledPostService scheduled;
    final ScheduledPosts posts;

    @TempDir private Path data;

    AttachmentFixture(Database database) throws SQLException {
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

    <T> T as(int person, Supplier<T> call) {
        signed.in(Signed.staff(hospital.people().get(person)));
        return database.in(call);
    }

    Attachment upload(int person, String name, byte[] content) {
        return as(
                person,
                () -> attachments.upload(name, "A pump", new ByteArrayInputStream(content)));
    }

    byte[] read(int person, long id, boolean small) {
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

    ActivityCard post(int person, List<Long> files) {
        return as(person, () -> activities.post(wish(files, null)));
    }

    PostActivity wish(List<Long> files, Instant publishAt) {
        return Posts.of("post", "See the picture")
                .withWorkspace(hospital.rooms().get(1))
                .withFiles(files)
                .withTime(publishAt)
                .build();
    }

    List<Path> stored() {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
