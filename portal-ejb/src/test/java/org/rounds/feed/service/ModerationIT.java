package org.rounds.feed.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.rounds.notification.service.Notices;
import org.rounds.notification.service.NotificationCard;
import org.rounds.notification.service.NotificationService;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Roles;
import org.rounds.shared.service.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.SettableClock;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** What is wrong is reported, decided on, objected to; and what must not be there goes for good. */
class ModerationIT {

    private static final AtomicInteger MONTHS = new AtomicInteger();
    private static final String SECRET = "Bed 12 has a fever of unknown origin";

    private final Database database;
    private final SettableClock clock =
            new SettableClock(
                    Instant.parse("2051-01-01T08:00:00Z")
                            .plus(Duration.ofDays(30L * MONTHS.getAndIncrement())));
    private final Signed signed = new Signed();
    private final Wiring wiring;
    private final SampleHospital hospital;
    private final ActivityService activities;
    private final CommentService comments;
    private final ReportService reports;

    @TempDir private Path data;

    ModerationIT(Database database) throws SQLException {
        this.database = database;
        database.migrated().clear();
        wiring = new Wiring(database, clock).signed(signed).observe(Notices.class);
        activities = wiring.get(ActivityService.class);
        comments = wiring.get(CommentService.class);
        reports = wiring.get(ReportService.class);
        hospital = SampleHospital.in(database, 12, 2, 0);
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "insert into stream (id, address, name, link, readers, hidden, archived, last_activity_id)"
                                        + " values (7, 'everyone', 'All', '/', 'STAFF', false, false, 0)"));
    }

    @BeforeEach
    void begin() {
        System.setProperty("rounds.data", data.toString());
    }

    @AfterEach
    void end() {
        System.clearProperty("rounds.data");
    }

    private <T> T as(int number, Supplier<T> call) {
        signIn(number);
        return database.in(call);
    }

    private void run(int number, Runnable call) {
        signIn(number);
        database.run(call);
    }

    private void signIn(int number) {
        clock.set(clock.instant().plusSeconds(1));
        Set<String> roles =
                number == 9
                        ? Set.of(Roles.COMMUNITY_MANAGER)
                        : number == 8 ? Set.of(Roles.PRIVACY_OFFICER) : Set.of();
        signed.in(new Caller(hospital.people().get(number), "person" + number, "P", true, roles));
    }

    private void change(String sql, int number) {
        database.run(() -> Rows.change(database.entities(), sql, hospital.people().get(number)));
    }

    private long post(int author, Integer room, String text, List<Long> files) {
        return post("post", author, room, text, files);
    }

    private long post(String kind, int author, Integer room, String text, List<Long> files) {
        return as(
                        author,
                        () ->
                                activities.post(
                                        new PostActivity(
                                                kind,
                                                null,
                                                text,
                                                room == null ? null : hospital.rooms().get(room),
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                files,
                                                null,
                                                null)))
                .id();
    }

    private List<Long> queue(int number, String state) {
        return as(number, () -> reports.list(state, 50, null)).items().stream()
                .map(ReportCard::id)
                .toList();
    }

    private List<String> reasons(int number) {
        return as(number, () -> wiring.get(NotificationService.class).list(false, 50, null))
                .items()
                .stream()
                .map(card -> card.reason().word())
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
        assertThat(as(0, reports::waiting)).isOne();
        assertThat(as(2, reports::waiting)).isZero();
        for (int stranger : List.of(1, 3, 9)) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> as(stranger, () -> reports.get(first)));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> as(stranger, () -> reports.decide(first, "keep", null)));
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
                .isThrownBy(() -> as(0, () -> reports.decide(id, "hide", " ")));
        as(0, () -> reports.decide(id, "hide", "Please stay kind"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(4, () -> activities.get(post)));
        assertThat(queue(0, "open")).as("all reports of it are decided").isEmpty();
        assertThat(queue(0, "decided")).hasSize(2);
        assertThat(reasons(1)).containsExactly("moderation");
        ReportCard mine = as(1, () -> reports.get(id));
        assertThat(mine.reporter()).as("who reported it stays unknown").isNull();
        assertThat(mine.note()).as("as does what that person said").isNull();
        assertThat(mine.decisionNote()).isEqualTo("Please stay kind");
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
        as(0, () -> reports.decide(id, "keep", null));
        assertThat(as(4, () -> activities.get(post)).text()).isEqualTo("Too much");
        assertThat(queue(0, "open")).isEmpty();
        assertThat(as(0, () -> reports.list("decided", 50, null)).items())
                .as("one item stands one way")
                .extracting(ReportCard::state)
                .containsOnly("kept");
        assertThat(reasons(1)).as("whoever objected learns the outcome").contains("moderation");
    }

    @OnBothDatabases
    void anAuthorIsAskedAndACommentIsHidden() {
        long post = post(1, 1, "Numbers", null);
        long comment = as(2, () -> comments.add(post, "Nonsense", null)).id();
        long about = as(3, () -> reports.reportComment(comment, "wrong", null)).id();
        as(0, () -> reports.decide(about, "ask", "Where is this from?"));
        assertThat(reasons(2)).contains("moderation");
        assertThat(as(2, () -> wiring.get(NotificationService.class).list(false, 50, null)).items())
                .as("it is about what that person wrote")
                .filteredOn(card -> card.reason().word().equals("moderation"))
                .extracting(NotificationCard::title)
                .containsExactly("Nonsense");
        assertThat(as(4, () -> comments.get(comment)).text()).isEqualTo("Nonsense");
        as(0, () -> reports.decide(about, "hide", "No source"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(4, () -> comments.get(comment)));
        as(0, () -> reports.decide(about, "keep", null));
        assertThat(reasons(2)).as("what is taken back at once is not told").isEmpty();
        assertThat(as(4, () -> comments.get(comment)).text()).isEqualTo("Nonsense");
        assertThat(as(4, () -> activities.get(post)).commentCount()).isOne();
    }

    @OnBothDatabases
    void whatNobodyElseInARoomCanDecideIsForWhoLooksAfterTheHospital() {
        long own = post(0, 1, "By the owner", null);
        long id = as(3, () -> reports.reportActivity(own, "other", null)).id();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> as(0, () -> reports.decide(id, "keep", null)));
        assertThat(queue(9, "open")).containsExactly(id);
        assertThat(as(9, reports::waiting)).isOne();
        change("update stream set readers = 'MEMBERS' where ? > 0", 9);
        assertThat(as(9, () -> reports.get(id)).may().read()).isTrue();
        change("delete from stream_grant where person_id = ?", 9);
        assertThat(as(9, () -> reports.get(id)).may().read()).as("but may decide").isFalse();
        change("update stream set readers = 'STAFF' where ? > 0", 9);
        String lead = "update stream_grant set role = 'MODERATOR' where person_id = ?";
        change(lead, 4);
        assertThat(queue(9, "open")).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(9, () -> reports.decide(id, "hide", "Not kind")));
        change("update person set status = 'DEACTIVATED' where id = ?", 4);
        as(9, () -> reports.decide(id, "hide", "Not kind"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(3, () -> activities.get(own)));
    }

    @OnBothDatabases
    void aQuestionWhoseAnswerIsHiddenIsOpenAgainOnTheAuditTrail() {
        long question = post("question", 1, 1, "Who has the key?", null);
        long answer = as(2, () -> comments.add(question, "The porter", null)).id();
        run(1, () -> wiring.get(AnswerService.class).accept(question, answer));
        long id = as(3, () -> reports.reportComment(answer, "wrong", null)).id();
        as(0, () -> reports.decide(id, "hide", "Long ago"));
        assertThat(as(1, () -> activities.get(question)).acceptedCommentId()).isNull();
        assertThat(
                        database.in(
                                () ->
                                        Rows.list(
                                                database.entities(),
                                                "select action from audit_entry where target = ? order by id",
                                                List.of("activity/" + question),
                                                row -> row.text(0))))
                .contains("answer.reopen");
    }

    @OnBothDatabases
    void whatIsPurgedLeavesNoWordBehindAndWhoMayHaveSeenItIsKnown() throws Exception {
        long file =
                as(
                                1,
                                () ->
                                        wiring.get(AttachmentService.class)
                                                .upload(
                                                        "a.txt",
                                                        SECRET,
                                                        new ByteArrayInputStream(
                                                                SECRET.getBytes(
                                                                        StandardCharsets.UTF_8))))
                        .id();
        long post = post(1, 1, SECRET + " @person2", List.of(file));
        EditActivity again = new EditActivity(null, SECRET + " again", null, false, null);
        run(1, () -> activities.edit(post, 1, again));
        long comment = as(3, () -> comments.add(post, SECRET, null)).id();
        as(4, () -> comments.add(post, SECRET + "?", comment));
        run(5, () -> wiring.get(ReactionService.class).reactToActivity(post, "useful"));
        run(6, () -> wiring.get(BookmarkService.class).save(post));
        String room = "workspace/" + hospital.rooms().get(1);
        run(7, () -> wiring.get(FeedService.class).markRead(room, post));
        run(10, () -> wiring.get(FeedService.class).markRead(room, post));
        leave(10, room);
        as(9, () -> activities.get(post));
        as(9, () -> activities.get(post));
        as(1, () -> activities.get(post));
        as(0, () -> wiring.get(AttachmentService.class).open(file, false)).close();
        run(2, () -> wiring.get(DraftService.class).put("activity/" + post, SECRET));
        as(7, () -> reports.reportActivity(post, "patient-data", null));
        answered("of a reader", "\"id\":\"" + post + "\"");
        answered(String.valueOf(hospital.people().get(1)), "\"id\":\"of a scheduled post\"");
        Purge purge = as(8, () -> wiring.get(PurgeService.class).purge(post, "Patient data"));
        assertThat(purge.witnesses())
                .extracting(witness -> witness.person().handle() + " " + witness.how())
                .contains("person2 told", "person3 acted", "person4 acted", "person5 acted")
                .contains("person6 acted", "person7 acted", "person7 read", "person10 read")
                .contains("person9 opened", "person0 opened")
                .doesNotContain("person9 read", "person1 opened");
        assertThat(everything()).noneMatch(text -> text.contains("Bed 12"));
        assertThat(stored()).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(1, () -> activities.get(post)));
        assertThat(reasons(2)).isEmpty();
        assertThat(as(8, () -> wiring.get(PurgeService.class).list())).hasSize(1);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(8, () -> wiring.get(PurgeService.class).purge(post, "Again")));
    }

    private void leave(int number, String room) {
        StreamRepository streams = wiring.get(StreamRepository.class);
        database.run(
                () -> {
                    long stream = streams.id(room).orElseThrow();
                    streams.revoke(stream, hospital.people().get(number));
                    streams.unsubscribe(hospital.people().get(number), stream);
                });
    }

    @OnBothDatabases
    void whoHadReadADeletedPostIsKnownWhenItIsPurged() {
        long post = post(1, 1, SECRET, null);
        String room = "workspace/" + hospital.rooms().get(1);
        run(7, () -> wiring.get(FeedService.class).markRead(room, post));
        run(1, () -> activities.delete(post));
        Purge purge = as(8, () -> wiring.get(PurgeService.class).purge(post, "Patient data"));
        assertThat(purge.witnesses())
                .extracting(witness -> witness.person().handle() + " " + witness.how())
                .contains("person7 read");
    }

    /** What is kept for somebody who may repeat a request. */
    private void answered(String caller, String body) {
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "insert into replayable_answer (caller, path, answer_key, body_hash, body, created_at)"
                                        + " values (?, '/activities', 'k', 'h', ?, 1)",
                                caller,
                                "{" + body + ",\"text\":\"" + SECRET + "\"}"));
    }

    private List<Path> stored() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Whatever stands in a column of text anywhere. */
    private List<String> everything() throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var connection = database.source().getConnection();
                var statement = connection.createStatement()) {
            for (String table : database.tables()) {
                try (var rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            texts.add(String.valueOf(rows.getString(i)));
                        }
                    }
                }
            }
        }
        return texts;
    }
}
