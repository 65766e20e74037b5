package org.rounds.timeline.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/**
 * Reads the log of feed changes, written by triggers of PostgreSQL, and the data for feed caches.
 */
@ApplicationScoped
class FeedChangeRepository {

    /** Above this number of changes the cache is rebuilt instead. */
    static final int MOST = 10_000;

    /**
     * Tolerated clock difference between servers in milliseconds; later times are treated as wrong.
     */
    private static final long AHEAD = 60_000;

    /**
     * Reads which transactions are visible and which changes became visible since the last look. If
     * the time of the newest change shows that there are none, the function that reads the log is
     * not called, because that would triple the cost.
     */
    private static final String LOOK =
            """
            select s.server, s.seen, s.apart, s.since, c.mark, c.stream, c.activity, c.person from (
              select cast(extract(epoch from pg_postmaster_start_time()) * 1000000 as bigint) as server,
                cast(pg_current_snapshot() as text) as seen,
                case when pg_current_xact_id_if_assigned() is null
                  and current_setting('transaction_isolation') = 'read committed' then 0 else 1 end as apart,
                (select coalesce(max(since), 0) from feed_change_kept) as since,
                (select coalesce(max(written_by), 0) from feed_change) as newest,
                cast(:next as bigint) as next, cast(:running as bigint[]) as running) s
            left join lateral (
              select * from feed_changes(s.next, s.running, :most)
              where s.newest >= s.next or s.running <> '{}' limit :most) c on true""";

    private static final String NEWEST =
            """
            select s.id, n.activity_id from stream s cross join lateral (
              select activity_id from stream_entry where stream_id = s.id order by activity_id desc limit :ofEach) n
            where s.id in (:streams)""";

    @PersistenceContext private EntityManager entities;

    /** Whether the database keeps the log, which only PostgreSQL does. */
    boolean isLogged() {
        return Rows.isPostgres(entities);
    }

    /** Changes since a look; null before the first look, which nothing precedes. */
    FeedChanges since(TransactionsSeen before) {
        List<Look> found =
                Rows.list(
                        entities,
                        LOOK,
                        Parameters.of("next", before == null ? Long.MAX_VALUE : before.next())
                                .and("running", before == null ? "{}" : before.runningArray())
                                .and("most", MOST),
                        Look::read);
        Look look = found.get(0);
        boolean kept = before == null || before.oldest() >= look.since();
        return new FeedChanges(
                TransactionsSeen.of(look.server(), look.seen()),
                look.apart(),
                kept && found.size() < MOST,
                found.stream().map(Look::change).filter(Objects::nonNull).toList());
    }

    /** Streams that the person subscribes to, each with its read mark. */
    List<long[]> listened(long personId) {
        return Rows.list(
                entities,
                "select stream_id, read_up_to from subscription where person_id = :person and muted = false",
                Parameters.of("person", personId),
                row -> new long[] {row.id("stream_id"), row.id("read_up_to")});
    }

    /** The newest entries of streams, as pairs of stream and activity. */
    List<long[]> newest(List<Long> streamIds, int ofEach) {
        return Rows.list(
                entities,
                NEWEST,
                Parameters.of("ofEach", ofEach).and("streams", streamIds),
                row -> new long[] {row.id("id"), row.id("activity_id")});
    }

    /**
     * Deletes changes that all servers had time to read, and records that. A server that has not
     * read for longer detects that it missed changes. No effect without a log.
     *
     * @param movedBefore no effect if there was a change after this time
     */
    void forget(long movedBefore, long now) {
        if (!isLogged()) {
            return;
        }
        int moved =
                Rows.change(
                        entities,
                        "update feed_change_kept set since = case when then_since > x.next then x.oldest"
                                + " else then_since end,"
                                + " then_since = x.oldest, moved_at = :now from (select"
                                + " cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint) as oldest,"
                                + " cast(cast(pg_snapshot_xmax(pg_current_snapshot()) as text) as bigint) as next) x"
                                + " where moved_at < :movedBefore or moved_at > :movedAt",
                        Parameters.of("now", now)
                                .and("movedBefore", movedBefore)
                                .and("movedAt", now + AHEAD));
        if (moved > 0) {
            Rows.change(
                    entities,
                    "delete from feed_change where written_by < (select max(since) from feed_change_kept)"
                            + " or written_by > cast(cast(pg_snapshot_xmax(pg_current_snapshot()) as text) as bigint)",
                    Parameters.none());
        }
    }

    /** A row of a look, with or without a change. */
    private record Look(
            long server, String seen, boolean apart, long since, FeedChanges.Change change) {

        static Look read(Row row) {
            return new Look(
                    row.id("server"),
                    row.text("seen"),
                    row.flag("apart"),
                    row.id("since"),
                    row.isNull("mark")
                            ? null
                            : new FeedChanges.Change(
                                    row.id("stream"), row.id("activity"), row.id("person")));
        }
    }
}
