package org.rounds.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.rounds.shared.model.TimeOrderedId;

/**
 * Fills a migrated PostgreSQL with a hospital of any size, by set-based statements whose numbers
 * come from a fixed hash of row numbers: the same scale gives the same rows everywhere.
 *
 * <p>Workspaces and colleagues are chosen with a square skew, so that a few are in everybody's home
 * feed and most in few. A third of the subscriptions are workspaces, with memberships, the rest are
 * colleagues. Activities are two seconds apart; two of a hundred are for everyone. The newest fifth
 * of them has a comment and two reactions.
 */
final class LargeHospital {

    /** Time of the first activity. */
    private static final long START = 1_780_000_000_000L;

    private static final long APART = 2_000L;

    /** One millisecond of an id. */
    private static final long TICK = TimeOrderedId.of(1, 0, 0);

    private static final long PEOPLE = TimeOrderedId.of(1_600_000_000_000L, 1, 0);
    private static final long ROOMS = TimeOrderedId.of(1_650_000_000_000L, 1, 0);
    private static final long COMMENTS = TimeOrderedId.of(START + 1, 2, 0);

    /** A number from 0 to below 1, constant for a row and a salt. */
    private static final String CHANCE =
            "((hashint8extended(%1$s, %2$d) & 1073741823) / 1073741824.0)";

    private final Scale scale;

    LargeHospital(Scale scale) {
        this.scale = scale;
    }

    static long person(int number) {
        return PEOPLE + number * 2 * TICK;
    }

    static long room(int number) {
        return ROOMS + number * 2 * TICK;
    }

    long activity(int number) {
        return TimeOrderedId.of(START + number * APART, 1, 0);
    }

    private static String chance(String row, int salt) {
        return CHANCE.formatted(row, salt);
    }

    /** Whether the database contains it already. */
    boolean isIn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select 1 from activity where id = "
                                        + activity(scale.activities() - 1))) {
            return found.next();
        }
    }

    /** Writes it in addition to existing rows. */
    void fill(Connection connection) throws SQLException {
        long before = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("set maintenance_work_mem = '512MB'");
            for (String sql : statements()) {
                statement.execute(sql);
            }
            // the log keeps minutes of such a hospital, not years
            statement.execute("truncate feed_change");
            statement.execute("vacuum analyze");
        }
        System.out.printf(
                "Generated %,d people, %,d rooms, %,d activities in %d s%n",
                scale.people(),
                scale.rooms(),
                scale.activities(),
                (System.nanoTime() - before) / 1_000_000_000L);
    }

    private List<String> statements() {
        int people = scale.people();
        int rooms = scale.rooms();
        String pid = "(" + PEOPLE + " + i::bigint * " + 2 * TICK + ")";
        String rid = "(" + ROOMS + " + r::bigint * " + 2 * TICK + ")";
        String aid = "(" + activity(0) + " + i::bigint * " + (APART * TICK) + ")";
        String inRoom = "r::bigint * " + 2 * TICK + " + " + ROOMS;
        int roomSubscriptions = scale.subscriptions() / 3;
        return List.of(
                "insert into department (id, name, said_name, name_key)"
                        + " select 1000 + i, 'Unit ' || i, 'Unit ' || i, 'unit ' || i"
                        + " from generate_series(1, 60) i",
                ("insert into person (id, handle, given_name, family_name, display_name, sort_name, title,"
                        + " department_id, guest, status, source, as_of, version)"
                        + " select %s, 'g' || i, 'Gen', 'Erated' || i, 'Gen Erated' || i,"
                        + " 'erated' || i || ' gen', 'Registered Nurse', 1001 + i %% 60, false, 'ACTIVE',"
                        + " 'bench', 0, 1 from generate_series(0, %d) i")
                                .formatted(pid, people - 1),
                "insert into person_word (word, person_id) select 'erated' || i, %s from generate_series(0, %d) i"
                        .formatted(pid, people - 1),
                ("insert into person_source (system, external_id, person_id)"
                        + " select 'directory', 'g' || i, %s from generate_series(0, %d) i")
                                .formatted(pid, people - 1),
                ("insert into stream (id, address, name, link, readers, hidden, archived, last_activity_id)"
                        + " select %s + 1, 'person/' || %s, 'Gen Erated' || i, '/people/g' || i, 'STAFF', false,"
                        + " false, 0 from generate_series(0, %d) i")
                                .formatted(pid, pid, people - 1),
                ("insert into workspace (id, slug, name, name_key, purpose, visibility, member_count, version)"
                        + " select %s, 'gen-' || r, 'Generated ' || r, 'generated ' || r, 'A room', case"
                        + " when r %% 10 < 7 then 'OPEN' when r %% 10 < 9 then 'CLOSED'"
                        + " else 'PRIVATE' end, 0, 1 from generate_series(0, %d) r")
                                .formatted(rid, rooms - 1),
                ("insert into stream (id, address, name, link, readers, hidden, archived, last_activity_id)"
                        + " select %s + 1, 'workspace/' || (%s), 'Generated ' || r, '/workspaces/gen-' || r,"
                        + " case when r %% 10 < 7 then 'STAFF' else 'GRANTED' end, r %% 10 = 9, false, 0"
                        + " from generate_series(0, %d) r").formatted(rid, inRoom, rooms - 1),
                // memberships: everybody in some workspaces, a third in the first
                ("insert into membership (workspace_id, person_id, role, since, sort_name)"
                        + " select w, p, role, 0, (select sort_name from person where id = p)"
                        + " from (select distinct on (2, 1) %s + r * %d as w, p, case"
                        + " when n = 0 then 'OWNER' else 'MEMBER' end as role from (")
                                .formatted(ROOMS, 2 * TICK)
                        + (" select %s as p, n, floor(%d * power(%s, 2))::bigint as r"
                        + " from generate_series(0, %d) i, generate_series(0, (%d * (0.1 + 1.8 * %s))::int) n")
                                .formatted(
                                        pid,
                                        rooms,
                                        chance("i * 1000::bigint + n", 1),
                                        people - 1,
                                        roomSubscriptions,
                                        chance("i::bigint", 2))
                        + " union all select %s, 1, 0 from generate_series(0, %d, 3) i) m) w"
                                .formatted(pid, people - 1),
                ("insert into stream_grant (stream_id, person_id, role)"
                        + " select workspace_id + 1, person_id, role from membership"
                        + " where workspace_id between %d and %d on conflict do nothing")
                                .formatted(ROOMS, room(rooms)),
                ("update workspace w set member_count = m.n from (select workspace_id, count(*) n"
                        + " from membership group by 1) m where m.workspace_id = w.id and w.id between %d and %d")
                                .formatted(ROOMS, room(rooms)),
                ("insert into subscription (person_id, stream_id, muted, read_up_to)"
                        + " select person_id, stream_id, false, %d from stream_grant"
                        + " where stream_id between %d and %d on conflict do nothing").formatted(
                                activity(scale.activities() - scale.activities() / 100),
                                ROOMS,
                                room(rooms)),
                ("insert into subscription (person_id, stream_id, muted, read_up_to)"
                        + " select distinct p, %d + f * %d + 1, false, %d from (").formatted(
                                        PEOPLE,
                                        2 * TICK,
                                        activity(scale.activities() - scale.activities() / 100))
                        + (" select %s as p, floor(%d * power(%s, 2))::bigint as f"
                        + " from generate_series(0, %d) i, generate_series(1,"
                        + " (%d * (0.1 + 1.8 * %s))::int) n) s on conflict do nothing").formatted(
                                        pid,
                                        people,
                                        chance("i * 1000::bigint + n", 3),
                                        people - 1,
                                        scale.subscriptions() - roomSubscriptions,
                                        chance("i::bigint", 2)),
                ("insert into subscription (person_id, stream_id, muted, read_up_to)"
                        + " select %s, s.id, false, 0 from generate_series(0, %d) i, stream s"
                        + " where s.address = 'everyone' on conflict do nothing")
                                .formatted(pid, people - 1),
                ("insert into activity (id, kind, author_id, stream_id, text, html, comment_count,"
                        + " comments_closed, version)"
                        + " select %s, case when i %% 9 = 0 then 'QUESTION'"
                        + " else 'POST' end, %d + floor(%d * power(%s, 2))::bigint * %d, case"
                        + " when i %% 50 = 0 then e.id else %d + floor(%d * power(%s, 2))::bigint * %d + 1 end,")
                                .formatted(
                                        aid,
                                        PEOPLE,
                                        people,
                                        chance("i::bigint", 4),
                                        2 * TICK,
                                        ROOMS,
                                        rooms,
                                        chance("i::bigint", 5),
                                        2 * TICK)
                        + (" 'Number ' || i || ' of many: the pump on the second cart is back,"
                        + " and the list hangs where it was.',"
                        + " '<p>Number ' || i || ' of many: the pump on the second cart is back,"
                        + " and the list hangs where it was.</p>', case when i >= %d then 1"
                        + " else 0 end, false, 1 from generate_series(0, %d) i, stream e"
                        + " where e.address = 'everyone'")
                                .formatted(recent(), scale.activities() - 1),
                ("insert into stream_entry (stream_id, activity_id) select stream_id, id from activity"
                        + " where id between %d and %d on conflict do nothing")
                                .formatted(activity(0), activity(scale.activities())),
                ("insert into stream_entry (stream_id, activity_id) select a.author_id + 1, a.id"
                        + " from activity a join stream s on s.id = a.stream_id and s.readers = 'STAFF'"
                        + " where a.id between %d and %d on conflict do nothing")
                                .formatted(activity(0), activity(scale.activities())),
                ("insert into feed_comment (id, activity_id, author_id, text, html, version)"
                        + " select %d + i::bigint * %d, %s, %d + floor(%d * %s)::bigint * %d, 'Thank you',"
                        + " '<p>Thank you</p>', 1 from generate_series(%d, %d) i").formatted(
                                COMMENTS,
                                APART * TICK,
                                aid,
                                PEOPLE,
                                people,
                                chance("i::bigint", 6),
                                2 * TICK,
                                recent(),
                                scale.activities() - 1),
                ("insert into reaction (item_id, person_id, kind)"
                        + " select distinct %s, %d + floor(%d * %s)::bigint * %d, 'THANKS'"
                        + " from generate_series(%d, %d) i, generate_series(1, 2) n on conflict do nothing")
                                .formatted(
                                aid,
                                PEOPLE,
                                people,
                                chance("i * 4::bigint + n", 7),
                                2 * TICK,
                                recent(),
                                scale.activities() - 1),
                "update stream s set last_activity_id = e.newest"
                        + " from (select stream_id, max(activity_id) newest from stream_entry"
                        + " group by 1) e where e.stream_id = s.id");
    }

    private int recent() {
        return scale.activities() - scale.activities() / 5;
    }
}
