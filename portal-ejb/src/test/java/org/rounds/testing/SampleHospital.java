package org.rounds.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/**
 * A small hospital inserted directly into the tables: people in departments, workspaces with
 * everybody as a member, and activities by different authors, each with a topic, mentions,
 * reactions, comments, a reply and an accepted answer.
 */
public final class SampleHospital {

    private static final long START = 1_790_000_000_000L;

    private final List<Long> people = new ArrayList<>();
    private final List<Long> rooms = new ArrayList<>();
    private final List<Long> activities = new ArrayList<>();
    private final Connection connection;
    private int minted;

    private SampleHospital(Connection connection) {
        this.connection = connection;
    }

    /** Fills an empty database. */
    public static SampleHospital in(Database database, int people, int rooms, int activities)
            throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            SampleHospital hospital = new SampleHospital(connection);
            hospital.units();
            for (int i = 0; i < people; i++) {
                hospital.person(i);
            }
            for (int i = 0; i < rooms; i++) {
                hospital.room(i);
            }
            for (int i = 0; i < activities; i++) {
                hospital.activity(i);
            }
            connection.commit();
            return hospital;
        }
    }

    /** Adds people with only names and user names, by their numbers from 1. */
    public static void crowd(Database database, int first, int last) {
        String numbers =
                database.engine() == Engine.H2
                        ? "(select \"X\" as i from system_range(%d, %d)) t"
                        : "generate_series(%d, %d) t(i)";
        database.run(
                () -> {
                    Rows.change(
                            database.entities(),
                            "insert into person (id, handle, given_name, family_name, display_name, sort_name,"
                                    + " guest, status, source, as_of, version)"
                                    + " select 100 + i, 'crowd' || i, 'C', 'Rowd', 'C Rowd', 'rowd c', false,"
                                    + " 'ACTIVE', 'staff-csv', 0, 1 from "
                                    + numbers.formatted(first, last),
                            Parameters.none());
                    Rows.change(
                            database.entities(),
                            "insert into person_source (system, external_id, person_id)"
                                    + " select 'directory', 'crowd' || i, 100 + i from "
                                    + numbers.formatted(first, last),
                            Parameters.none());
                });
    }

    public List<Long> people() {
        return people;
    }

    /** Ids of the workspaces; the id of a workspace's stream is the next one. */
    public List<Long> rooms() {
        return rooms;
    }

    /** Ids of the activities, oldest first, by different authors while there are enough. */
    public List<Long> activities() {
        return activities;
    }

    private long id() {
        minted++;
        return TimeOrderedId.of(START + minted * 1_000L, 1, 0);
    }

    private void units() throws SQLException {
        for (int i = 1; i <= 3; i++) {
            row(
                    "department",
                    "id",
                    (long) i,
                    "name",
                    "Ward " + i,
                    "said_name",
                    "Ward " + i,
                    "name_key",
                    "ward " + i);
        }
        row(
                "site",
                "id",
                1L,
                "name",
                "Main House",
                "said_name",
                "Main House",
                "name_key",
                "main house");
    }

    private void person(int number) throws SQLException {
        long id = id();
        String family = "Nörd%02d".formatted(number);
        row(
                "person",
                List.of(
                        List.of("id", id, "handle", "person" + number),
                        List.of("given_name", "Anna", "family_name", family),
                        List.of("display_name", "Anna " + family, "sort_name", sortName(number)),
                        List.of(
                                "title",
                                "Nurse 😀",
                                "department_id",
                                1L + number % 3,
                                "site_id",
                                1L),
                        List.of(
                                "guest",
                                number == 11,
                                "status",
                                number == 10 ? "HISTORY" : "ACTIVE"),
                        List.of("source", "staff-csv", "as_of", START, "version", 1)));
        row("person_source", "system", "staff-csv", "external_id", "p" + number, "person_id", id);
        row(
                "person_source",
                "system",
                "directory",
                "external_id",
                "person" + number,
                "person_id",
                id);
        row("person_word", "word", "anna", "person_id", id);
        row("person_word", "word", "nord%02d".formatted(number), "person_id", id);
        stream(id(), "person/" + id, "Anna " + family, "/people/person" + number, "STAFF");
        people.add(id);
    }

    private static String sortName(int number) {
        return "nörd%02d anna".formatted(number);
    }

    private void room(int number) throws SQLException {
        long id = id();
        boolean open = number % 3 == 0;
        row(
                "workspace",
                List.of(
                        List.of("id", id, "slug", "room-" + number, "name", "Room " + number),
                        List.of("name_key", "room " + number, "purpose", "Sepsis bundle"),
                        List.of(
                                "visibility",
                                open ? "OPEN" : number % 3 == 1 ? "CLOSED" : "PRIVATE"),
                        List.of("member_count", people.size(), "version", 1)));
        stream(
                id + 1,
                "workspace/" + id,
                "Room " + number,
                "/workspaces/room-" + number,
                open ? "STAFF" : "GRANTED");
        for (long person : people) {
            String role = person == people.get(0) ? "OWNER" : "MEMBER";
            row(
                    "membership",
                    "sort_name",
                    sortName(people.indexOf(person)),
                    "workspace_id",
                    id,
                    "person_id",
                    person,
                    "role",
                    role,
                    "since",
                    START);
            row("stream_grant", "stream_id", id + 1, "person_id", person, "role", role);
            row(
                    "subscription",
                    "person_id",
                    person,
                    "stream_id",
                    id + 1,
                    "muted",
                    false,
                    "read_up_to",
                    0L);
        }
        rooms.add(id);
    }

    private void stream(long id, String address, String name, String link, String readers)
            throws SQLException {
        row(
                "stream",
                List.of(
                        List.of("id", id, "address", address, "name", name, "link", link),
                        List.of("readers", readers, "hidden", false, "archived", false),
                        List.of("last_activity_id", 0L)));
    }

    private void activity(int number) throws SQLException {
        long id = id();
        long author = people.get(number % people.size());
        long stream = rooms.get(number % rooms.size()) + 1;
        row(
                "activity",
                List.of(
                        List.of("id", id, "kind", number % 2 == 0 ? "POST" : "QUESTION"),
                        List.of("author_id", author, "stream_id", stream),
                        List.of(
                                "text",
                                "Grüße 😀 " + number,
                                "html",
                                "<p>Grüße 😀 " + number + "</p>"),
                        List.of("comment_count", 3, "comments_closed", false, "version", 1)));
        row("stream_entry", "stream_id", stream, "activity_id", id, "author_id", author);
        row("activity_topic", "activity_id", id, "topic", "sepsis");
        details(id, number);
        long first = comment(id, null, number);
        comment(id, first, number + 1);
        long last = comment(id, null, number + 2);
        change("update activity set accepted_comment_id = ? where id = ?", last, id);
        change("update stream set last_activity_id = ? where id = ?", id, stream);
        activities.add(id);
    }

    private long comment(long activity, Long parent, int number) throws SQLException {
        long id = id();
        row(
                "feed_comment",
                List.of(
                        List.of("id", id, "activity_id", activity),
                        List.of("author_id", people.get((number + 1) % people.size())),
                        parent == null ? List.of() : List.of("parent_id", parent),
                        List.of("text", "Thanks", "html", "<p>Thanks</p>", "version", 1)));
        details(id, number);
        return id;
    }

    private void details(long item, int number) throws SQLException {
        long one = people.get((number + 1) % people.size());
        long other = people.get((number + 2) % people.size());
        row("mention", "item_id", item, "person_id", one);
        row("reaction", "item_id", item, "person_id", one, "kind", "THANKS");
        row("reaction", "item_id", item, "person_id", other, "kind", "WELL_DONE");
    }

    private void row(String table, Object... namesAndValues) throws SQLException {
        row(table, List.of(List.of(namesAndValues)));
    }

    private void row(String table, List<List<?>> namesAndValues) throws SQLException {
        List<Object> all = new ArrayList<>();
        namesAndValues.forEach(all::addAll);
        String names =
                IntStream.range(0, all.size() / 2)
                        .mapToObj(i -> (String) all.get(2 * i))
                        .collect(Collectors.joining(", "));
        String marks = "?, ".repeat(all.size() / 2 - 1) + "?";
        Object[] values =
                IntStream.range(0, all.size() / 2).mapToObj(i -> all.get(2 * i + 1)).toArray();
        change("insert into " + table + " (" + names + ") values (" + marks + ")", values);
    }

    private void change(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
