package org.rounds.timeline.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.rounds.activity.service.Activities;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** What is new or unread in the streams that somebody listens to. */
@ApplicationScoped
public class NewsLookup {

    /** How many of the liveliest streams are looked at before all are, for numbers. */
    private static final int LIVELIEST = 10;

    /** In how many of somebody's streams the same activity may stand, for the first guess. */
    private static final int OFTEN = 2;

    private static final String NEWER_AT_HOME =
            """
            select distinct e.activity_id %s
            join activity a on a.id = e.activity_id
            where u.person_id = ? and u.muted = false and s.last_activity_id > ?"""
                    + Activities.UNMUTED
                    + " order by e.activity_id desc fetch first ? rows only";

    /** So many of each stream at most, for no more are asked for. */
    private static final String NEWEST_ENTRIES =
            Timeline.LISTENED
                    + """
             cross join lateral (select activity_id from stream_entry
              where stream_id = s.id and activity_id > ? order by activity_id desc limit ?) e""";

    private static final String ENTRIES =
            "from subscription u join stream s on s.id = u.stream_id"
                    + " join stream_entry e on e.stream_id = s.id and e.activity_id > ?";

    /** The liveliest streams first; all of them only where those do not have enough. */
    private static final String UNREAD =
            "with unread as materialized (select s.id, u.read_up_to, s.last_activity_id"
                    + Timeline.LISTENED
                    + """
              where u.person_id = ? and u.muted = false and s.last_activity_id > u.read_up_to),
            few as materialized (
              select distinct n.activity_id from (
                select e.activity_id from (
                  select id, read_up_to from unread order by last_activity_id desc limit ?) t
                cross join lateral (select activity_id from stream_entry
                  where stream_id = t.id and activity_id > t.read_up_to and quiet = false
                  order by activity_id desc limit ?) e
                join activity a on a.id = e.activity_id where 1 = 1"""
                    + Activities.UNMUTED
                    + """
                 limit ?) n
              limit ?)
            select activity_id from few
            union
            select e.activity_id from unread t
            cross join lateral (select activity_id from stream_entry
              where stream_id = t.id and activity_id > t.read_up_to and quiet = false
                  order by activity_id desc limit ?) e
            join activity a on a.id = e.activity_id where (select count(*) from few) < ?"""
                    + Activities.UNMUTED
                    + " limit ?";

    private static final String UNREAD_OF_ALL =
            """
            select distinct e.activity_id from subscription u join stream s on s.id = u.stream_id
            join stream_entry e on e.stream_id = s.id join activity a on a.id = e.activity_id
            where u.person_id = ? and u.muted = false and s.last_activity_id > u.read_up_to
              and e.activity_id > u.read_up_to and e.quiet = false"""
                    + Activities.UNMUTED
                    + " fetch first ? rows only";

    /**
     * What is above its reader's mark; where only some are wanted, so many of each stream at most.
     */
    private static final String UNREAD_PAGE =
            """
            select distinct e.activity_id %s
            join activity a on a.id = e.activity_id and a.deleted_at is null
            where u.person_id = ? and u.muted = false and s.last_activity_id > u.read_up_to
            order by e.activity_id desc fetch first ? rows only""";

    private static final String UNREAD_OF_EACH =
            Timeline.LISTENED
                    + """
             cross join lateral (select activity_id from stream_entry
              where stream_id = s.id and activity_id > u.read_up_to and activity_id < ? and quiet = false
              order by activity_id desc limit ?) e""";

    private static final String UNREAD_ENTRIES =
            "from subscription u join stream s on s.id = u.stream_id join stream_entry e on e.stream_id = s.id"
                    + " and e.activity_id > u.read_up_to and e.activity_id < ? and e.quiet = false";

    /**
     * So many activities are walked down for a page of unread ones, where nothing else is quick.
     */
    private static final int NEAR = 1_000;

    /** Whoever has much that is unread has a page of it among these. */
    private static final String UNREAD_NEAR =
            """
            select n.id from (
              select id from activity where id < ? and deleted_at is null order by id desc fetch first ? rows only) n
            where exists (select 1 from stream_entry e join subscription u on u.stream_id = e.stream_id
              where e.activity_id = n.id and u.person_id = ? and u.muted = false and n.id > u.read_up_to
                and e.quiet = false)
            order by n.id desc fetch first ? rows only""";

    /** Condition of {@code activity a}: it can be unread. */
    private static final String LOUD = " and a.quiet = false";

    /** So many times as many as are wanted are found, for some may be muted. */
    private static final int MARGIN = 2;

    @PersistenceContext private EntityManager entities;
    @Inject private FeedPaths paths;
    @Inject private FeedMemory memory;

    /** The activities of all streams that the person listens to above an id, newest first. */
    public List<Long> newer(long personId, long above, int limit) {
        return memory.newer(personId, above, MARGIN * limit)
                .flatMap(found -> unmuted(personId, found, "", limit))
                .orElseGet(() -> newerBySql(personId, above, limit));
    }

    private List<Long> newerBySql(long personId, long above, int limit) {
        return Rows.isPostgres(entities)
                ? ids(
                        NEWER_AT_HOME.formatted(NEWEST_ENTRIES),
                        above,
                        limit,
                        personId,
                        above,
                        personId,
                        limit)
                : ids(NEWER_AT_HOME.formatted(ENTRIES), above, personId, above, personId, limit);
    }

    /**
     * How many activities the person has not read, of all streams that they listen to.
     *
     * @param most they are not counted beyond
     */
    public int count(long personId, int most) {
        return memory.unread(personId, Timeline.TOP, MARGIN * most)
                .flatMap(found -> unmuted(personId, found, LOUD, most))
                .orElseGet(() -> unreadBySql(personId, most))
                .size();
    }

    private List<Long> unreadBySql(long personId, int most) {
        return Rows.isPostgres(entities)
                ? ids(
                        UNREAD,
                        personId,
                        LIVELIEST,
                        most,
                        personId,
                        OFTEN * most,
                        most,
                        most,
                        most,
                        personId,
                        most)
                : ids(UNREAD_OF_ALL, personId, personId, most);
    }

    /**
     * Those that the person has not muted, as many as are wanted; empty if others, which were not
     * found, would take the place of some that they have.
     *
     * @param found at most {@link #MARGIN} times as many
     * @param which condition of {@code activity a} for those that count; empty for all
     */
    private Optional<List<Long>> unmuted(long personId, List<Long> found, String which, int limit) {
        if (found.isEmpty()) {
            return Optional.of(found);
        }
        List<Long> kept =
                ids(
                        "select a.id from activity a where a.id in "
                                + Rows.in(found)
                                + Activities.UNMUTED
                                + which
                                + " order by a.id desc",
                        personId);
        return found.size() == MARGIN * limit && kept.size() < limit
                ? Optional.empty()
                : Optional.of(kept.subList(0, Math.min(limit, kept.size())));
    }

    /** The newest of them below an id. */
    public List<Long> unread(long personId, long below, int limit) {
        return memory.unread(personId, below, limit)
                .filter(this::isLoud)
                .orElseGet(
                        () -> {
                            paths.count(FeedPaths.Path.UNREAD);
                            return unreadPage(personId, below, limit);
                        });
    }

    /** Whether none of them is quiet: the memory does not know. */
    private boolean isLoud(List<Long> found) {
        return found.isEmpty()
                || !Rows.exists(
                        entities,
                        "select 1 from activity where quiet = true and id in " + Rows.in(found));
    }

    private List<Long> unreadPage(long personId, long below, int limit) {
        if (Rows.isPostgres(entities)) {
            return ids(UNREAD_PAGE.formatted(UNREAD_OF_EACH), below, limit, personId, limit);
        }
        List<Long> near = ids(UNREAD_NEAR, below, NEAR, personId, limit);
        return near.size() == limit
                ? near
                : ids(UNREAD_PAGE.formatted(UNREAD_ENTRIES), below, personId, limit);
    }

    private List<Long> ids(String sql, Object... parameters) {
        return Rows.list(entities, sql, List.of(parameters), Row::id);
    }
}
