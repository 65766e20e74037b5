package org.rounds.notification.service;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rounds.activity.service.MuteService;
import org.rounds.discussion.service.AnswerService;
import org.rounds.discussion.service.CommentCard;
import org.rounds.discussion.service.CommentService;
import org.rounds.discussion.service.ReactionService;
import org.rounds.feed.service.ActivityCard;
import org.rounds.mustread.service.IssueMustRead;
import org.rounds.mustread.service.MustReadReminders;
import org.rounds.mustread.service.MustReadService;
import org.rounds.mustread.service.ReaderKeeper;
import org.rounds.people.service.PersonService;
import org.rounds.posting.service.ActivityService;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Roles;
import org.rounds.shared.spi.NotificationKind;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.stream.service.StreamKeeper;
import org.rounds.testing.Database;
import org.rounds.testing.Posts;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.SettableClock;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;
import org.rounds.workspace.service.AdmissionService;
import org.rounds.workspace.service.MembershipService;

/**
 * A hospital of twelve people who write to each other and get notifications. Workspace 0 is open,
 * workspace 1 closed; everybody is a member of both, person 0 owns them. Person 10 is deactivated,
 * person 11 is a guest.
 */
final class Inbox {

    /**
     * Ids are times, and the audit log is not cleared between tests: every test uses a month of its
     * own.
     */
    private static final AtomicInteger MONTHS = new AtomicInteger();

    final Instant now =
            Instant.parse("2041-03-04T09:00:00Z")
                    .plus(Duration.ofDays(28L * MONTHS.getAndIncrement()));

    final Database database;
    final SettableClock clock = new SettableClock(now);
    final Signed signed = new Signed();
    final Wiring wiring;
    final SampleHospital hospital;
    final ActivityService activities;
    final CommentService comments;
    final NotificationService notifications;

    /**
     * @param more kinds of notifications besides those of the product
     */
    Inbox(Database database, NotificationKind... more) throws SQLException {
        this.database = database;
        database.migrated().clear();
        wiring = new Wiring(database, clock).signed(signed);
        Stream.of(more).forEach(wiring::also);
        wiring.observe(NotificationRecorder.class)
                .observe(StreamKeeper.class)
                .observe(ReaderKeeper.class);
        hospital = SampleHospital.in(database, 12, 2, 0);
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "insert into stream (id, address, name, link, readers, hidden, archived,"
                                        + " last_activity_id)"
                                        + " values (7, 'everyone', 'All', '/', 'STAFF', false, false, 0)",
                                Parameters.none()));
        activities = wiring.get(ActivityService.class);
        comments = wiring.get(CommentService.class);
        notifications = wiring.get(NotificationService.class);
    }

    long person(int number) {
        return hospital.people().get(number);
    }

    String handle(int number) {
        return "person" + number;
    }

    <T> T as(int number, Supplier<T> call) {
        signed.in(
                number == 11
                        ? Signed.guest(person(number))
                        : new Caller(
                                person(number),
                                handle(number),
                                "P",
                                true,
                                number == 9 ? Set.of(Roles.COMMUNITY_MANAGER) : Set.of()));
        return database.in(call);
    }

    void run(int number, Runnable call) {
        as(
                number,
                () -> {
                    call.run();
                    return null;
                });
    }

    /** Advances the clock. */
    void later(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    ActivityCard post(int author, Integer room, String kind, String text) {
        later(Duration.ofSeconds(1));
        Long place = room == null ? null : hospital.rooms().get(room);
        return as(author, () -> activities.post(Posts.of(kind, text).withWorkspace(place).build()));
    }

    ActivityCard mustRead(IssueMustRead wish, Integer room, List<String> audiences) {
        later(Duration.ofSeconds(1));
        Long place = room == null ? null : hospital.rooms().get(room);
        return as(
                room == null ? 9 : 0,
                () ->
                        activities.post(
                                Posts.of("announcement", "Two nurses.")
                                        .withTitle("Double check")
                                        .withWorkspace(place)
                                        .withMustRead(wish)
                                        .withReaders(audiences)
                                        .build()));
    }

    CommentCard comment(int author, long activity, String text, Long parent) {
        later(Duration.ofSeconds(1));
        return as(author, () -> comments.add(activity, text, parent));
    }

    void accept(int number, long activity, long comment) {
        run(number, () -> wiring.get(AnswerService.class).accept(activity, comment));
    }

    ReactionService reactions() {
        return wiring.get(ReactionService.class);
    }

    MustReadService mustReads() {
        return wiring.get(MustReadService.class);
    }

    MuteService mutes() {
        return wiring.get(MuteService.class);
    }

    PersonService people() {
        return wiring.get(PersonService.class);
    }

    MembershipService members() {
        return wiring.get(MembershipService.class);
    }

    AdmissionService admissions() {
        return wiring.get(AdmissionService.class);
    }

    /** Runs the periodic work of every minute. */
    void remind() {
        database.run(() -> wiring.get(MustReadReminders.class).remind());
    }

    List<NotificationCard> of(int number) {
        return as(number, () -> notifications.list(false, 100, null)).items();
    }

    int unread(int number) {
        return as(number, notifications::unread);
    }

    /** A person's notifications, in English. */
    List<String> told(int number) {
        NotificationTexts notificationTexts = new NotificationTexts(Locale.ENGLISH);
        return of(number).stream().map(notificationTexts::text).toList();
    }

    void change(String sql, Parameters values) {
        database.run(() -> Rows.change(database.entities(), sql, values));
    }
}
