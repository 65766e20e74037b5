package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rounds.feed.model.ActivityKind;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Rows;
import org.rounds.shared.service.Rows.Row;

/** Reads comments for pages. Whether the caller may read their activity is decided before. */
@ApplicationScoped
class CommentQueries {

    private static final String SELECT =
            "select c.id, c.activity_id, c.parent_id, c.text, c.html, c.edited_at,"
                    + " c.deleted_at, c.version, a.accepted_comment_id, "
                    + PersonBrief.COLUMNS
                    + ", a.kind, a.author_id from feed_comment c join activity a on a.id = c.activity_id join person p on p.id = c.author_id"
                    + " left join department d on d.id = p.department_id where ";

    /** A deleted comment stays as an empty place as long as it has replies. */
    private static final String SHOWN =
            " and (c.deleted_at is null or exists (select 1 from feed_comment r"
                    + " where r.activity_id = c.activity_id and r.parent_id = c.id and r.deleted_at is null))";

    @PersistenceContext private EntityManager entities;
    @Inject private ItemQueries details;

    /** The comments of an activity between two ids, oldest first. */
    List<CommentCard> list(
            Caller caller, Place place, long activityId, long above, long upTo, int limit) {
        String sql =
                SELECT
                        + "c.activity_id = ? and c.id > ? and c.id <= ?"
                        + SHOWN
                        + " order by c.id fetch first "
                        + limit
                        + " rows only";
        return complete(
                caller, read(sql, List.of(activityId, above, upTo)), Map.of(activityId, place));
    }

    /** The id of an activity's newest comment; 0 if it has none. */
    long newest(long activityId) {
        Long newest =
                Rows.list(
                                entities,
                                "select max(id) from feed_comment where activity_id = ?",
                                List.of(activityId),
                                row -> row.id(0))
                        .get(0);
        return newest == null ? 0 : newest;
    }

    Optional<CommentCard> find(Caller caller, Place place, long activityId, long id) {
        List<Raw> rows = read(SELECT + "c.id = ? and c.deleted_at is null", List.of(id));
        return complete(caller, rows, Map.of(activityId, place)).stream().findFirst();
    }

    /**
     * The two newest comments of each activity and its accepted answer, oldest first, in one
     * statement. All their ids come from one list: joined by "or", PostgreSQL would read every
     * comment there is.
     *
     * @param places the activities that have comments, each with its place
     */
    List<CommentCard> latest(Caller caller, Map<Long, Place> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        String sql =
                SELECT
                        + "c.deleted_at is null and c.id in (select n.id from ("
                        + newestTwo(places.keySet())
                        + " union all (select q.accepted_comment_id from activity q where q.id in "
                        + Rows.in(places.keySet())
                        + " and q.accepted_comment_id is not null)) n) order by c.id";
        return complete(caller, read(sql, List.of()), places);
    }

    private String newestTwo(Collection<Long> activities) {
        String ofEach =
                "(select id from feed_comment where activity_id = %s and deleted_at is null order by id desc fetch first 2 rows only)";
        return Rows.isPostgres(entities)
                ? "select l.id from activity x cross join lateral "
                        + ofEach.formatted("x.id")
                        + " l where x.id in "
                        + Rows.in(activities)
                : activities.stream()
                        .map(ofEach::formatted)
                        .collect(Collectors.joining(" union all "));
    }

    private List<Raw> read(String sql, Collection<?> values) {
        return Rows.list(entities, sql, values, Raw::of);
    }

    /** Adds reactions, mentions and what the caller may do. */
    private List<CommentCard> complete(Caller caller, List<Raw> rows, Map<Long, Place> places) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(Raw::id).toList();
        ItemMarks marks = details.marks(ids, caller.personId());
        return rows.stream()
                .map(
                        row ->
                                row.card(
                                        marks.reactions(row.id()),
                                        marks.mentions(row.id()),
                                        row.may(caller, places.get(row.activityId()))))
                .toList();
    }

    /** One row, before its details are known. */
    private record Raw(
            Long id,
            Long activityId,
            Long parentId,
            String text,
            String html,
            Instant editedAt,
            Instant deletedAt,
            int version,
            Long acceptedId,
            PersonBrief author,
            ActivityKind activityKind,
            Long activityAuthorId) {

        static Raw of(Row row) {
            return new Raw(
                    row.id(0),
                    row.id(1),
                    row.id(2),
                    row.text(3),
                    row.text(4),
                    row.moment(5),
                    row.moment(6),
                    row.number(7),
                    row.id(8),
                    PersonBrief.read(row, 9),
                    ActivityKind.valueOf(row.text(15)),
                    row.id(16));
        }

        boolean gone() {
            return deletedAt != null;
        }

        CommentCard card(Reactions reactions, List<PersonBrief> mentions, CommentCard.May may) {
            return new CommentCard(
                    id,
                    activityId,
                    parentId,
                    author,
                    gone() ? null : text,
                    gone() ? "" : html,
                    gone() ? List.of() : mentions,
                    TimeOrderedId.instantOf(id),
                    editedAt,
                    deletedAt,
                    version,
                    gone() ? Reactions.NONE : reactions,
                    !gone() && id.equals(acceptedId),
                    may);
        }

        CommentCard.May may(Caller caller, Place place) {
            return new CommentCard.May(
                    !gone() && FeedPolicy.mayEdit(caller, place, author.id()),
                    !gone() && FeedPolicy.mayDelete(caller, place, author.id()),
                    parentId == null && FeedPolicy.mayWrite(caller, place),
                    !gone()
                            && activityKind == ActivityKind.QUESTION
                            && FeedPolicy.mayAccept(caller, place, activityAuthorId));
        }
    }
}
