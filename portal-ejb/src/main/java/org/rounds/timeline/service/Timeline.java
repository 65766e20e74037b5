package org.rounds.timeline.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/**
 * Order of feeds: pages of ids below an id, newest first. The cost of a page does not depend on its
 * depth nor on the number of subscribers.
 */
@ApplicationScoped
public class Timeline {

    /** Above every id. */
    public static final long TOP = Long.MAX_VALUE;

    /** Number of most active streams tried first. */
    private static final int HEADS = 40;

    /** A page is first searched within this multiple of the range of the previous page. */
    private static final int AS_FAR = 3;

    /**
     * Subscribed streams, each looked up by key: there are some hundred, and planners tend to scan
     * all streams instead.
     */
    static final String LISTENED =
            " from subscription u cross join lateral"
                    + " (select id, last_activity_id from stream where id = u.stream_id limit 1) s ";

    /** Author and delegate, queried separately, because each has its own index. */
    private static final List<String> WRITERS =
            List.of(" and a.author_id = :person", " and a.posted_by = :person");

    private static final List<String> ANYBODY = List.of("");

    private static final String HEADS_FIRST =
            "with heads as materialized (select s.id, s.last_activity_id"
                    + LISTENED
                    + """
             where u.person_id = :person and u.muted = false order by s.last_activity_id desc limit :heads),
            least as materialized (
              select case when count(*) < :heads then 0 else min(last_activity_id) end as id from heads)
            select 0 as part, e.activity_id from (
              select distinct n.activity_id from heads h cross join lateral (
                select activity_id from stream_entry where stream_id = h.id and activity_id >= (select id from least)
                order by activity_id desc limit :limit) n
              order by n.activity_id desc limit :limit) e
            union all
            select 1, id from least""";

    /** All streams, between two close ids. */
    private static final String NEAR =
            """
            select distinct n.activity_id from subscription u cross join lateral (
              select activity_id from stream_entry
              where stream_id = u.stream_id and activity_id < :below and activity_id >= :from
              order by activity_id desc limit :limit) n
            where u.person_id = :person and u.muted = false
            order by n.activity_id desc limit :limit""";

    /**
     * All streams: first the newest entry of each, then enough entries of those that can
     * contribute.
     */
    private static final String TWO_PHASES =
            """
            with newest as materialized (
              select u.stream_id, n.activity_id, dense_rank() over (order by n.activity_id desc) as place
              from subscription u cross join lateral (
                select activity_id from stream_entry where stream_id = u.stream_id and activity_id < :below
                order by activity_id desc limit 1) n
              where u.person_id = :person and u.muted = false)
            select distinct n.activity_id from newest t cross join lateral (
              select activity_id from stream_entry where stream_id = t.stream_id and activity_id < :below
              order by activity_id desc limit :limit) n
            where t.place <= :limit
            order by n.activity_id desc limit :limit""";

    private static final String WALK =
            """
            select a.id from activity a where a.id < :below and exists (
              select 1 from stream_entry e join subscription u on u.stream_id = e.stream_id
              where e.activity_id = a.id and u.person_id = :person and u.muted = false)
            order by a.id desc fetch first :limit rows only""";

    private static final String ONE_STREAM =
            """
            select activity_id from stream_entry where stream_id = :stream and activity_id < :below
            order by activity_id desc fetch first :limit rows only""";

    private static final String NEWER_IN_STREAM =
            """
            select activity_id from stream_entry where stream_id = :stream and activity_id > :above
            order by activity_id desc fetch first :limit rows only""";

    private static final String KEPT =
            "select a.id from bookmark b join activity a on a.id = b.activity_id and b.person_id ="
                    + " :person where a.id < :below";

    private static final String MENTIONED =
            """
            select a.id from activity a where a.id < :below and a.id in (
              select m.item_id from mention m where m.person_id = :person
              union select c.activity_id from mention m join feed_comment c on c.id = m.item_id and c.deleted_at is null
              where m.person_id = :person)""";

    /** Activities that a person can read, newest first. */
    private static final String READABLE =
            """
             and a.deleted_at is null and exists (
              select 1 from stream s left join stream_grant g on g.stream_id = s.id and g.person_id = :person
              join person p on p.id = :person
              where s.id = a.stream_id and (g.role is not null or s.readers = 'STAFF' and p.guest = false))
            order by a.id desc fetch first :limit rows only""";

    @PersistenceContext private EntityManager entities;
    @Inject private FeedPaths paths;
    @Inject private FeedMemory memory;

    /**
     * The newest activities below an id of all subscribed streams.
     *
     * @param near expected range below the id, from the previous page; 0 if unknown
     */
    public List<Long> home(long personId, long below, long near, int limit) {
        if (!Rows.isPostgres(entities)) {
            paths.count(FeedPaths.Path.WALK);
            return ids(WALK, page(personId, below, limit));
        }
        Optional<List<Long>> remembered = memory.home(personId, below, limit);
        if (remembered.isPresent()) {
            return remembered.get();
        }
        if (below == TOP) {
            List<Long> page = headsFirst(personId, limit);
            if (page != null) {
                paths.count(FeedPaths.Path.HEADS);
                return page;
            }
        }
        if (near > 0) {
            List<Long> page =
                    ids(NEAR, page(personId, below, limit).and("from", below - AS_FAR * near));
            if (page.size() == limit) {
                paths.count(FeedPaths.Path.NEAR);
                return page;
            }
        }
        paths.count(FeedPaths.Path.TWO_PHASES);
        return ids(TWO_PHASES, page(personId, below, limit));
    }

    /** The first page from the most active streams; null unless no other stream can contribute. */
    private List<Long> headsFirst(long personId, int limit) {
        List<Long> page = new ArrayList<>();
        long[] floor = {0};
        Rows.list(
                entities,
                HEADS_FIRST,
                Parameters.of("person", personId).and("heads", HEADS).and("limit", limit),
                row -> {
                    if (row.number("part") == 0) {
                        page.add(row.id("activity_id"));
                    } else {
                        floor[0] = row.id("activity_id");
                    }
                    return row;
                });
        boolean exact = floor[0] == 0 || page.size() == limit && page.get(limit - 1) >= floor[0];
        return exact ? page : null;
    }

    /** The newest activities of one stream below an id. */
    public List<Long> stream(long streamId, long below, int limit) {
        return ids(
                ONE_STREAM,
                Parameters.of("stream", streamId).and("below", below).and("limit", limit));
    }

    /** Filtered activities of all subscribed streams. */
    public List<Long> homeFiltered(long personId, FeedFilter filter, long below, int limit) {
        return filtered(
                "u.person_id = :person and u.muted = false",
                filter,
                page(personId, below, limit),
                limit);
    }

    /** Filtered activities of one stream. */
    public List<Long> streamFiltered(
            long streamId, long personId, FeedFilter filter, long below, int limit) {
        Parameters values =
                Parameters.of("below", below)
                        .and("stream", streamId)
                        .andIf(filter.mine() || filter.unread(), "person", personId)
                        .and("limit", limit);
        return filtered("e.stream_id = :stream", filter, values, limit);
    }

    private List<Long> filtered(String where, FeedFilter filter, Parameters values, int limit) {
        String unread =
                filter.unread()
                        ? " and u.person_id = :person and e.activity_id > u.read_up_to and e.quiet = false"
                                + " and e.author_id is distinct from :person"
                        : "";
        List<Long> found = new ArrayList<>();
        for (String writer : filter.mine() ? WRITERS : ANYBODY) {
            String sql =
                    "select a.id from activity a where a.id < :below and a.deleted_at is null"
                            + filter.conditions()
                            + writer
                            + " and exists (select 1 from stream_entry e"
                            + " left join subscription u on u.stream_id = e.stream_id"
                            + " where e.activity_id = a.id and "
                            + where
                            + unread
                            + ") order by a.id desc fetch first :limit rows only";
            found.addAll(ids(sql, values));
        }
        return found.stream().sorted(Comparator.reverseOrder()).limit(limit).toList();
    }

    /** Bookmarked activities that the person can read, below an id. */
    public List<Long> bookmarks(long personId, long below, int limit) {
        return ids(KEPT + READABLE, page(personId, below, limit));
    }

    /**
     * Activities that mention the person, also in comments, and that the person can read, below an
     * id.
     */
    public List<Long> mentions(long personId, long below, int limit) {
        return ids(MENTIONED + READABLE, page(personId, below, limit));
    }

    /** The activities of one stream above an id, newest first. */
    public List<Long> newerInStream(long streamId, long above, int limit) {
        return ids(
                NEWER_IN_STREAM,
                Parameters.of("stream", streamId).and("above", above).and("limit", limit));
    }

    private static Parameters page(long personId, long below, int limit) {
        return Parameters.of("person", personId).and("below", below).and("limit", limit);
    }

    private List<Long> ids(String sql, Parameters parameters) {
        return Rows.list(entities, sql, parameters, Row::id);
    }
}
