package org.rounds.feed.service;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.stream.service.Streams;
import org.rounds.testing.Database;
import org.rounds.timeline.service.NewsLookup;
import org.rounds.timeline.service.Timeline;

/**
 * A person who pages through a feed while others post, delete, revoke and mute. Every page is
 * compared with the plain join.
 */
public final class FeedPages {

    public static final String NEW_ACTIVITY =
            "insert into activity (id, kind, author_id, stream_id, text, html, comment_count, comments_closed, version)"
                    + " values (:id, 'POST', :author, :stream, 't', 't', 0, false, 1)";

    private static final String HEARD =
            "select distinct e.activity_id from subscription u join stream_entry e on e.stream_id = u.stream_id"
                    + " where u.person_id = :person and u.muted = false and e.activity_id ";
    private static final String OTHERS =
            "> u.read_up_to and exists (select 1 from activity a where a.id = e.activity_id"
                    + " and a.author_id <> :person)";
    private static final String UNREAD = HEARD + OTHERS + " and e.activity_id < :activity";
    private static final String NEWEST =
            " order by e.activity_id desc fetch first :limit rows only";
    private static final int DEEPEST = 25;

    private final Database database;
    private final List<Timeline> nodes;
    private final NewsLookup news;
    private final Streams streams;
    private final FeedWorld world;
    private final Random random;
    private final boolean apart;

    /**
     * @param nodes one reads what all write
     * @param apart whether others work in transactions of their own, or in the reader's
     */
    public FeedPages(
            Database database,
            List<Timeline> nodes,
            NewsLookup news,
            Streams streams,
            FeedWorld world,
            long seed,
            boolean apart) {
        this.database = database;
        this.nodes = nodes;
        this.news = news;
        this.streams = streams;
        this.world = world;
        this.random = new Random(seed);
        this.apart = apart;
    }

    /**
     * Pages to the end or to a maximum depth; returns the first difference, or null if there is
     * none.
     */
    public String round() {
        long person = world.person();
        int size = List.of(1, 2, 20, 100).get(random.nextInt(4));
        long below = Timeline.TOP;
        long near = 0;
        disturb();
        for (int page = 0; page < DEEPEST; page++) {
            List<Long> expected =
                    ids(
                            HEARD + "< :below" + NEWEST,
                            Parameters.of("person", person).and("below", below).and("limit", size));
            List<Long> found = node().home(person, below, near, size);
            if (!found.equals(expected)) {
                return "home, page %d of %d: %s instead of %s"
                        .formatted(page, size, found, expected);
            }
            if (found.isEmpty()) {
                break;
            }
            near = random.nextInt(3) == 0 ? 0 : found.get(0) - found.get(found.size() - 1);
            below = found.get(found.size() - 1);
            disturb();
        }
        return others(person, below, size);
    }

    private String others(long person, long id, int size) {
        long stream = world.stream();
        Timeline feeds = node();
        List<List<Long>> found =
                List.of(
                        feeds.stream(stream, id, size),
                        news.newer(person, id, size),
                        news.unread(person, id, size),
                        feeds.newerInStream(stream, id, size));
        String entries =
                "select distinct e.activity_id from stream_entry e where e.stream_id = :stream and e.activity_id ";
        List<List<Long>> expected =
                List.of(
                        ids(
                                entries + "< :activity" + NEWEST,
                                Parameters.of("stream", stream)
                                        .and("activity", id)
                                        .and("limit", size)),
                        ids(
                                HEARD + "> :activity" + NEWEST,
                                Parameters.of("person", person)
                                        .and("activity", id)
                                        .and("limit", size)),
                        ids(
                                UNREAD + NEWEST,
                                Parameters.of("person", person)
                                        .and("activity", id)
                                        .and("limit", size)),
                        ids(
                                entries + "> :activity" + NEWEST,
                                Parameters.of("stream", stream)
                                        .and("activity", id)
                                        .and("limit", size)));
        int unread =
                ids(HEARD + OTHERS + NEWEST, Parameters.of("person", person).and("limit", size))
                        .size();
        if (news.count(person, size) != unread) {
            return "%d unread instead of %d".formatted(news.count(person, size), unread);
        }
        return found.equals(expected)
                ? null
                : "stream, newer at home, unread, newer in stream: %s instead of %s"
                        .formatted(found, expected);
    }

    private List<Long> ids(String sql, Parameters values) {
        return Rows.list(database.entities(), sql, values, Row::id);
    }

    private Timeline node() {
        return nodes.get(random.nextInt(nodes.size()));
    }

    /** Concurrent changes between two pages. */
    private void disturb() {
        if (!apart) {
            change();
        } else if (random.nextInt(6) > 0) {
            database.run(this::change);
        } else {
            assertThatThrownBy(
                            () ->
                                    database.run(
                                            () -> {
                                                change();
                                                throw new IllegalStateException("taken back");
                                            }))
                    .hasMessage("taken back");
        }
    }

    private void change() {
        switch (random.nextInt(8)) {
            case 0 -> post();
            case 1 -> streams.leave(world.activity());
            case 2 -> streams.unsubscribe(world.person(), world.stream());
            case 3 -> streams.subscribe(world.person(), world.stream());
            case 4 -> streams.leaveOthers(world.activity(), List.of(world.stream()));
            case 5 -> mute();
            case 6 ->
                    Rows.change(
                            database.entities(),
                            "update subscription set read_up_to = :activity where person_id = :person",
                            Parameters.of("activity", world.activity())
                                    .and("person", world.person()));
            default -> {
                // no change
            }
        }
    }

    private void post() {
        List<Long> into = new ArrayList<>(world.severalStreams());
        long id = world.nextId();
        Rows.change(
                database.entities(),
                NEW_ACTIVITY,
                Parameters.of("id", id).and("author", world.person()).and("stream", into.get(0)));
        if (!apart) {
            world.activities.add(id);
        }
        streams.enter(into, id);
        streams.advance(into, id);
    }

    private void mute() {
        Rows.change(
                database.entities(),
                "update subscription set muted = :muted where person_id = :person and stream_id = :stream",
                Parameters.of("muted", random.nextBoolean())
                        .and("person", world.person())
                        .and("stream", world.stream()));
    }
}
