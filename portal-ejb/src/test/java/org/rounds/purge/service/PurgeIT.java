package org.rounds.purge.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rounds.attachment.service.AttachmentService;
import org.rounds.discussion.service.ReactionService;
import org.rounds.feed.service.BookmarkService;
import org.rounds.moderation.service.ModerationFixture;
import org.rounds.posting.service.DraftService;
import org.rounds.posting.service.EditActivity;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.spi.PurgePart;
import org.rounds.shared.spi.PurgedActivity;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.stream.service.Streams;
import org.rounds.stream.service.SubscriptionService;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/** A purge deletes content permanently, and lists who may have seen it. */
class PurgeIT extends ModerationFixture {

    PurgeIT(Database database) throws SQLException {
        super(database);
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
        run(7, () -> wiring.get(SubscriptionService.class).markRead(room, post));
        run(10, () -> wiring.get(SubscriptionService.class).markRead(room, post));
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
        Streams streams = wiring.get(Streams.class);
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
        run(7, () -> wiring.get(SubscriptionService.class).markRead(room, post));
        run(1, () -> activities.delete(post));
        Purge purge = as(8, () -> wiring.get(PurgeService.class).purge(post, "Patient data"));
        assertThat(purge.witnesses())
                .extracting(witness -> witness.person().handle() + " " + witness.how())
                .contains("person7 read");
    }

    @OnBothDatabases
    void aFeatureIsAskedForItsWitnessesAndRemovesItsRowsWhileTheActivityIsThere() {
        SamplePart sample = new SamplePart(hospital.people().get(11));
        wiring.also(sample);
        long post = post(1, 1, SECRET, null);
        Purge purge = as(8, () -> wiring.get(PurgeService.class).purge(post, "Patient data"));
        assertThat(purge.witnesses())
                .extracting(witness -> witness.person().handle() + " " + witness.how())
                .containsExactly("person11 opened");
        assertThat(sample.asked)
                .containsExactly("lock", "witnesses", "remove " + SECRET + " of person1");
    }

    /** A feature with rows for every activity. */
    private static final class SamplePart implements PurgePart {

        private final List<String> asked = new ArrayList<>();
        private final long witness;

        @PersistenceContext private EntityManager entities;

        SamplePart(long witness) {
            this.witness = witness;
        }

        @Override
        public void lock(long activityId) {
            asked.add("lock");
        }

        @Override
        public Map<Trace, Collection<Long>> witnesses(PurgedActivity activity) {
            asked.add("witnesses");
            return Map.of(Trace.OPENED, List.of(witness, witness));
        }

        @Override
        public void remove(PurgedActivity activity) {
            Rows.list(
                            entities,
                            "select a.text, p.handle from activity a join person p on p.id = a.author_id"
                                    + " where a.id = :activity and p.id in (:writers)",
                            Parameters.of("activity", activity.id())
                                    .and("writers", activity.writerIds()),
                            row -> row.text("text") + " of " + row.text("handle"))
                    .forEach(text -> asked.add("remove " + text));
        }
    }

    /** Stores a replayable answer for a caller. */
    private void answered(String caller, String body) {
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "insert into replayable_answer (caller, path, answer_key, body_hash, body, created_at)"
                                        + " values (:caller, '/activities', 'k', 'h', :body, 1)",
                                Parameters.of("caller", caller)
                                        .and(
                                                "body",
                                                "{" + body + ",\"text\":\"" + SECRET + "\"}")));
    }

    private List<Path> stored() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Values of all text columns. */
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
