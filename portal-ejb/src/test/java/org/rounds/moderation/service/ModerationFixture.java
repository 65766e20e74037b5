package org.rounds.moderation.service;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.rounds.discussion.service.CommentService;
import org.rounds.notification.service.NotificationRecorder;
import org.rounds.notification.service.NotificationService;
import org.rounds.posting.service.ActivityService;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Roles;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.shell.service.FrameService;
import org.rounds.testing.Database;
import org.rounds.testing.Posts;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.SettableClock;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/**
 * A hospital with content to moderate: person 0 owns a workspace, 8 is a privacy officer, 9 a
 * community manager.
 */
public abstract class ModerationFixture {

    private static final AtomicInteger MONTHS = new AtomicInteger();
    public static final String SECRET = "Bed 12 has a fever of unknown origin";

    public final Database database;
    protected final SettableClock clock =
            new SettableClock(
                    Instant.parse("2051-01-01T08:00:00Z")
                            .plus(Duration.ofDays(30L * MONTHS.getAndIncrement())));
    protected final Signed signed = new Signed();
    public final Wiring wiring;
    public final SampleHospital hospital;
    public final ActivityService activities;
    public final CommentService comments;
    public final ReportService reports;

    @TempDir protected Path data;

    public ModerationFixture(Database database) throws SQLException {
        this.database = database;
        database.migrated().clear();
        wiring = new Wiring(database, clock).signed(signed).observe(NotificationRecorder.class);
        activities = wiring.get(ActivityService.class);
        comments = wiring.get(CommentService.class);
        reports = wiring.get(ReportService.class);
        hospital = SampleHospital.in(database, 12, 2, 0);
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "insert into stream (id, address, name, link, readers, hidden, archived,"
                                        + " last_activity_id)"
                                        + " values (7, 'everyone', 'All', '/', 'STAFF', false, false, 0)",
                                Parameters.none()));
    }

    @BeforeEach
    protected void begin() {
        System.setProperty("rounds.data", data.toString());
    }

    @AfterEach
    protected void end() {
        System.clearProperty("rounds.data");
    }

    protected <T> T as(int number, Supplier<T> call) {
        signIn(number);
        return database.in(call);
    }

    protected void run(int number, Runnable call) {
        signIn(number);
        database.run(call);
    }

    /** Number of reports that wait for a person, as in the frame of every page. */
    protected int waiting(int number) {
        return as(number, wiring.get(FrameService.class)::read).reports();
    }

    protected void signIn(int number) {
        clock.set(clock.instant().plusSeconds(1));
        Set<String> roles =
                number == 9
                        ? Set.of(Roles.COMMUNITY_MANAGER)
                        : number == 8 ? Set.of(Roles.PRIVACY_OFFICER) : Set.of();
        signed.in(new Caller(hospital.people().get(number), "person" + number, "P", true, roles));
    }

    protected void change(String sql, int number) {
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                sql,
                                Parameters.of("person", hospital.people().get(number))));
    }

    protected long post(int author, Integer room, String text, List<Long> files) {
        return post("post", author, room, text, files);
    }

    protected long post(String kind, int author, Integer room, String text, List<Long> files) {
        return as(
                        author,
                        () ->
                                activities.post(
                                        Posts.of(kind, text)
                                                .withWorkspace(
                                                        room == null
                                                                ? null
                                                                : hospital.rooms().get(room))
                                                .withFiles(files)
                                                .build()))
                .id();
    }

    protected List<String> reasons(int number) {
        return as(number, () -> wiring.get(NotificationService.class).list(false, 50, null))
                .items()
                .stream()
                .map(card -> card.reason().word())
                .toList();
    }
}
