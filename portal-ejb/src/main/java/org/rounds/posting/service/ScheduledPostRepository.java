package org.rounds.posting.service;

import static org.rounds.shared.service.JsonTools.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.InlinedJson;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Stores posts that wait for their time, as they were asked for: flat, as people send them. */
@ApplicationScoped
class ScheduledPostRepository {

    private static final String COLUMNS =
            "select id, writer_id, roles, address, wish, publish_at, problem";

    @PersistenceContext private EntityManager entities;

    private final Jsonb json = JsonbBuilder.create();

    void add(long id, Caller writer, String address, PostActivity wish) {
        Rows.change(
                entities,
                "insert into scheduled_post (id, writer_id, roles, address, wish, publish_at)"
                        + " values (:id, :writer, :roles, :address, :wish, :publishAt)",
                Parameters.of("id", id)
                        .and("writer", writer.personId())
                        .and("roles", String.join(",", new TreeSet<>(writer.roles())))
                        .and("address", address)
                        .and("wish", stored(wish))
                        .and("publishAt", wish.sending().publishAt().toEpochMilli()));
    }

    private String stored(PostActivity wish) {
        return InlinedJson.flat(object(json.toJson(wish)), PostActivity.class).toString();
    }

    private PostActivity wish(String stored) {
        JsonObject nested = InlinedJson.nested(object(stored), PostActivity.class);
        return json.fromJson(nested.toString(), PostActivity.class);
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** Scheduled posts of a person, the first due first. */
    List<ScheduledPost> of(long writerId, int limit) {
        return Rows.list(
                entities,
                COLUMNS
                        + " from scheduled_post where writer_id = :writer order by publish_at, id fetch"
                        + " first :limit rows only",
                Parameters.of("writer", writerId).and("limit", limit),
                row -> waiting(row).post());
    }

    int count(long writerId) {
        return Rows.one(
                entities,
                "select count(*) from scheduled_post where writer_id = :writer",
                Parameters.of("writer", writerId),
                Row::number);
    }

    /** Ids of posts that are due and have not failed, the longest overdue first. */
    List<Long> due(Instant now, int limit) {
        return Rows.list(
                entities,
                "select id from scheduled_post where publish_at <= :now and problem is null"
                        + " order by publish_at, id fetch first :limit rows only",
                Parameters.of("now", now.toEpochMilli()).and("limit", limit),
                Row::id);
    }

    /** Removes a post, so that no other node posts it; empty if another one was faster. */
    Optional<Waiting> take(long id) {
        List<Waiting> found =
                Rows.list(
                        entities,
                        COLUMNS + " from scheduled_post where id = :id for update",
                        Parameters.of("id", id),
                        this::waiting);
        return remove(id) ? found.stream().findFirst() : Optional.empty();
    }

    private boolean remove(long id) {
        return Rows.change(
                        entities,
                        "delete from scheduled_post where id = :id",
                        Parameters.of("id", id))
                > 0;
    }

    /** Cancels a post of a person; false if there is none of that id. */
    boolean remove(long writerId, long id) {
        return Rows.change(
                        entities,
                        "delete from scheduled_post where id = :id and writer_id = :writer",
                        Parameters.of("id", id).and("writer", writerId))
                > 0;
    }

    void fail(long id, String problem) {
        Rows.change(
                entities,
                "update scheduled_post set problem = :problem where id = :id",
                Parameters.of("problem", problem).and("id", id));
    }

    private Waiting waiting(Row row) {
        PostActivity wish = wish(row.text("wish"));
        return new Waiting(
                row.id("writer_id"),
                Arrays.stream(row.text("roles").split(","))
                        .filter(role -> !role.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                wish,
                new ScheduledPost(
                        row.id("id"),
                        wish.kind(),
                        wish.kindFields().title(),
                        wish.text(),
                        row.text("address"),
                        row.moment("publish_at"),
                        row.text("problem")));
    }

    /**
     * A post with data for the service only.
     *
     * @param roles of the writer at the time of writing
     */
    record Waiting(long writerId, Set<String> roles, PostActivity wish, ScheduledPost post) {}
}
