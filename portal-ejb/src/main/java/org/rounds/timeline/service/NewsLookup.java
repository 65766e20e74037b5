package org.rounds.timeline.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.rounds.activity.service.Activities;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Finds new and unread activities of subscribed streams. */
@ApplicationScoped
public class NewsLookup {

    /** Number of most active streams tried first for counts. */
    private static final int LIVELIEST = 10;

    /** First guess of how many subscribed streams contain the same activity. */
    private static final int OFTEN = 2;

    private static final String NEWER_AT_HOME =
            """
            select distinct e.activity_id %s
            join activity a on a.id = e.activity_id
            where u.person_id = :person and u.muted = false and s.last_activity_id > :above"""
                    + Activities.UNMUTED
                    + " order by e.activity_id desc fetch first :limit rows only";

    /** Limits each stream, because no more are requested. */
    private static final String NEWEST_ENTRIES =
            Timeline.LISTENED
                    + """
             cross join lateral (select activity_id from stream_entry
              where stream_id = s.id and activity_id > :above order by activity_id desc limit :limit) e""";

    private static final String ENTRIES =
            "from subscription u join stream s on s.id = u.stream_id"
                    + " join stream_entry e on e.stream_id = s.id and e.activity_id > :above";

    /** The most active streams first; all only if those do not have enough. */
    private static final String UNREAD =
            "with unread as materialized (select s.id, u.read_up_to, s.last_activity_id"
                    + Timeline.LISTENED
                    + """
              where u.person_id = :person and u.muted = false and s.last_activity_id > u.read_up_to),
            few as materialized (
              select distinct n.activity_id from (
                select e.activity_id from (
                  select id, read_up_to from unread order by last_activity_id desc limit :liveliest) t
                cross join lateral (select activity_id from stream_entry
                  where stream_id = t.id and activity_id > t.read_up_to and quiet = false
                    and author_id is distinct from :person
                  order by activity_id desc limit :most) e
                join activity a on a.id = e.activity_id where 1 = 1"""
                    + Activities.UNMUTED
                    + """
                 limit :guessed) n
              limit :most)
            select activity_id from few
            union
            select e.activity_id from unread t
            cross join lateral (select activity_id from stream_entry
              where stream_id = t.id and activity_id > t.read_up_to and quiet = false
                    and author_id is distinct from :person
                  order by activity_id desc limit :most) e
            join activity a on a.id = e.activity_id where (select count(*) from few) < :most"""
                    + Activities.UNMUTED
                    + " limit :most";

    private static final String UNREAD_OF_ALL =
            """
            select distinct e.activity_id from subscription u join stream s on s.id = u.stream_id
            join stream_entry e on e.stream_id = s.id join activity a on a.id = e.activity_id
            where u.person_id = :person and u.muted = false and s.last_activity_id > u.read_up_to
              and e.activity_id > u.read_up_to and e.quiet = false
              and e.author_id is distinct from :person"""
                    + Activities.UNMUTED
                    + " fetch first :most rows only";

    /** Entries above the read mark, with a limit per stream. */
    private static final String UNREAD_PAGE =
            """
            select distinct e.activity_id %s
            join activity a on a.id = e.activity_id and a.deleted_at is null
            where u.person_id = :person and u.muted = false and s.last_activity_id > u.read_up_to
            order by e.activity_id desc fetch first :limit rows only""";

    private static final String UNREAD_OF_EACH =
            Timeline.LISTENED
                    + """
             cross join lateral (select activity_id from stream_entry
              where stream_id = s.id and activity_id > u.read_up_to and activity_id < :below and quiet = false
                and author_id is distinct from :person
              order by activity_id desc limit :limit) e""";

    private static final String UNREAD_ENTRIES =
            "from subscription u join stream s on s.id = u.stream_id join stream_entry e on e.stream_id = s.id"
                    + " and e.activity_id > u.read_up_to and e.activity_id < :below and e.quiet = false"
                    + " and e.author_id is distinct from :person";

    /** Maximum number of activities walked for a page of unread ones. */
    private static final int NEAR = 1_000;

    /** People with much unread content have a page of it among these. */
    private static final String UNREAD_NEAR =
            """
            select n.id from (
              select id from activity where id < :below and deleted_at is null
                order by id desc fetch first :near rows only) n
            where exists (select 1 from stream_entry e join subscription u on u.stream_id = e.stream_id
              where e.activity_id = n.id and u.person_id = :person and u.muted = false and n.id > u.read_up_to
                and e.quiet = false and e.author_id is distinct from :person)
            order by n.id desc fetch first :limit rows only""";

    /** Condition on {@code activity a}: it can be unread for {@code :person}. */
    private static final String LOUD = " and a.quiet = false and a.author_id <> :person";

    /** Factor of candidates, because some may be muted. */
    private static final int MARGIN = 2;

    @PersistenceContext private EntityManager entities;
    @Inject private FeedPaths paths;
    @Inject private FeedMemory memory;

    /** Activities above an id of all subscribed streams, newest first. */
    public List<Long> newer(long personId, long above, int limit) {
        return memory.newer(personId, above, MARGIN * limit)
                .flatMap(found -> unmuted(personId, found, "", limit))
                .orElseGet(() -> newerBySql(personId, above, limit));
    }

    private List<Long> newerBySql(long personId, long above, int limit) {
        return ids(
                NEWER_AT_HOME.formatted(Rows.isPostgres(entities) ? NEWEST_ENTRIES : ENTRIES),
                Parameters.of("person", personId).and("above", above).and("limit", limit));
    }

    /**
     * Number of unread activities of all subscribed streams.
     *
     * @param most upper bound of the count
     */
    public int count(long personId, int most) {
        return memory.unread(personId, Timeline.TOP, MARGIN * most)
                .flatMap(found -> unmuted(personId, found, LOUD, most))
                .orElseGet(() -> unreadBySql(personId, most))
                .size();
    }

    private List<Long> unreadBySql(long personId, int most) {
        Parameters values = Parameters.of("person", personId).and("most", most);
        return Rows.isPostgres(entities)
                ? ids(UNREAD, values.and("liveliest", LIVELIEST).and("guessed", OFTEN * most))
                : ids(UNREAD_OF_ALL, values);
    }

    /**
     * Unmuted activities up to the limit; empty if the candidates do not suffice to decide.
     *
     * @param found at most {@link #MARGIN} times the limit
     * @param which further condition on {@code activity a}; empty for none
     */
    private Optional<List<Long>> unmuted(long personId, List<Long> found, String which, int limit) {
        if (found.isEmpty()) {
            return Optional.of(found);
        }
        List<Long> kept =
                ids(
                        "select a.id from activity a where a.id in (:found)"
                                + Activities.UNMUTED
                                + which
                                + " order by a.id desc",
                        Parameters.of("person", personId).and("found", found));
        return found.size() == MARGIN * limit && kept.size() < limit
                ? Optional.empty()
                : Optional.of(kept.subList(0, Math.min(limit, kept.size())));
    }

    /** Those of these activities that others wrote, newest first. */
    public List<Long> ofOthers(long personId, List<Long> found) {
        return found.isEmpty()
                ? found
                : ids(
                        "select id from activity where id in (:found) and author_id <> :person"
                                + " order by id desc",
                        Parameters.of("person", personId).and("found", found));
    }

    /** The newest unread ones below an id. */
    public List<Long> unread(long personId, long below, int limit) {
        return memory.unread(personId, below, limit)
                .filter(found -> isLoud(personId, found))
                .orElseGet(
                        () -> {
                            paths.count(FeedPaths.Path.UNREAD);
                            return unreadPage(personId, below, limit);
                        });
    }

    /** Whether none of them is quiet or the person's own, which the cache does not know. */
    private boolean isLoud(long personId, List<Long> found) {
        return found.isEmpty()
                || !Rows.exists(
                        entities,
                        "select 1 from activity where (quiet = true or author_id = :person) and id in (:found)",
                        Parameters.of("person", personId).and("found", found));
    }

    private List<Long> unreadPage(long personId, long below, int limit) {
        Parameters values =
                Parameters.of("person", personId).and("below", below).and("limit", limit);
        if (Rows.isPostgres(entities)) {
            return ids(UNREAD_PAGE.formatted(UNREAD_OF_EACH), values);
        }
        List<Long> near = ids(UNREAD_NEAR, values.and("near", NEAR));
        return near.size() == limit ? near : ids(UNREAD_PAGE.formatted(UNREAD_ENTRIES), values);
    }

    private List<Long> ids(String sql, Parameters parameters) {
        return Rows.list(entities, sql, parameters, Row::id);
    }
}
