package org.rounds.feed.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.rounds.activity.model.Activity;
import org.rounds.discussion.service.CommentContext;
import org.rounds.discussion.service.CommentLookup;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.stream.service.StreamAccess;
import org.rounds.testing.Database;
import org.rounds.testing.Engine;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Wiring;
import org.rounds.timeline.service.Timeline;

/** A page of a feed takes the same number of statements with one activity and with twenty. */
class FeedStatementsIT {

    /** One for the ids, one for the rows, one for their comments, one for the details of both. */
    private static final int PAGE = 4;

    /** The same if rows and comments are read in one round trip. */
    private static final int PAGE_TOGETHER = 3;

    private final Database database;
    private final SampleHospital hospital;
    private final Caller caller;
    private final Wiring wiring;

    FeedStatementsIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        wiring = new Wiring(database, Clock.systemUTC());
        hospital = SampleHospital.in(database, 22, 2, 22);
        caller = new Caller(hospital.people().get(0), "person0", "Anna", true, Set.of());
    }

    @OnBothDatabases
    void aPageOfTheHomeFeed() {
        boolean remembers = database.engine() == Engine.POSTGRESQL;
        int page = remembers ? PAGE_TOGETHER : PAGE;
        assertThat(readHome(20)).as("first touch").isEqualTo(remembers ? page + 2 : page);
        List<Integer> sent = IntStream.of(1, 20).mapToObj(this::readHome).toList();
        assertThat(sent).containsExactly(page, page);
    }

    private int readHome(int size) {
        Timeline feeds = wiring.get(Timeline.class);
        ActivityCards activities = wiring.get(ActivityCards.class);
        return sent(
                () -> {
                    List<Long> ids = feeds.home(caller.personId(), Timeline.TOP, 0, size);
                    List<ActivityCard> cards = activities.cards(caller, ids);
                    assertThat(cards).hasSize(size).doesNotHaveDuplicates();
                    assertThat(
                                    cards.stream()
                                            .map(card -> card.authorship().author().id())
                                            .distinct())
                            .hasSize(size);
                    assertThat(cards).allSatisfy(FeedStatementsIT::isComplete);
                });
    }

    private static void isComplete(ActivityCard card) {
        assertThat(card.content().mentions()).hasSize(1);
        assertThat(card.reactions().counts()).hasSize(2);
        assertThat(card.content().topics()).containsExactly("sepsis");
        assertThat(card.discussion().latestComments()).hasSize(2);
        assertThat(card.discussion().acceptedAnswer()).isNotNull();
    }

    @OnBothDatabases
    void aListOfComments() throws SQLException {
        database.clear();
        SampleHospital busy = SampleHospital.in(database, 22, 1, 1);
        long activity = busy.activities().get(0);
        database.run(() -> addComments(busy, activity));
        CommentLookup comments = wiring.get(CommentLookup.class);
        StreamAccess place =
                new StreamAccess(1, "workspace/1", "R", "/workspaces/r", true, false, false, null);
        CommentContext under =
                new CommentContext(
                        new Conversation(Activity.TYPE, activity),
                        1L,
                        false,
                        null,
                        true,
                        true,
                        place);
        List<Integer> sent =
                IntStream.of(1, 20)
                        .mapToObj(
                                size ->
                                        sent(
                                                () ->
                                                        assertThat(
                                                                        comments.list(
                                                                                caller,
                                                                                under,
                                                                                0,
                                                                                Long.MAX_VALUE,
                                                                                size))
                                                                .hasSize(size)))
                        .toList();
        assertThat(sent).containsExactly(2, 2);
    }

    private void addComments(SampleHospital hospital, long activity) {
        for (int i = 0; i < 20; i++) {
            long author = hospital.people().get(i);
            Rows.change(
                    database.entities(),
                    "insert into feed_comment (id, activity_id, author_id, text, html, version)"
                            + " values (:id, :activity, :author, 't', 't', 1)",
                    Parameters.of("id", activity + 1 + i)
                            .and("activity", activity)
                            .and("author", author));
        }
    }

    private int sent(Runnable reading) {
        return database.statements(() -> database.run(reading)).size();
    }
}
