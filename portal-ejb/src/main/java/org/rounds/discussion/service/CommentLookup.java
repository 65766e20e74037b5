package org.rounds.discussion.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rounds.activity.service.ItemLookup;
import org.rounds.activity.service.ItemMarks;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Question;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Reads comments for pages. Does not check rights on their subject. */
@ApplicationScoped
public class CommentLookup {

    /** A deleted comment stays as a placeholder while it has replies. */
    private static final String SHOWN =
            " and (c.deleted_at is null or exists (select 1 from feed_comment r"
                    + " where r.%1$s = c.%1$s and r.parent_id = c.id and r.deleted_at is null))";

    @PersistenceContext private EntityManager entities;
    @Inject private ItemLookup details;

    /** Comments of a subject between two ids, oldest first. */
    public List<CommentCard> list(
            Caller caller, CommentContext under, long above, long upTo, int limit) {
        String column = column(under);
        String sql =
                CommentRow.SELECT
                        + "c."
                        + column
                        + " = :subject and c.id > :above and c.id <= :upTo"
                        + SHOWN.formatted(column)
                        + " order by c.id fetch first "
                        + limit
                        + " rows only";
        Parameters values =
                Parameters.of("subject", under.subject().id())
                        .and("above", above)
                        .and("upTo", upTo);
        return complete(caller, read(sql, values), under);
    }

    /** The column with the id of the subject; ids are unique across all types. */
    private static String column(CommentContext under) {
        return under.isActivity() ? "activity_id" : "subject_id";
    }

    /** Id of a subject's newest comment; 0 if it has none. */
    long newest(CommentContext under) {
        Long newest =
                Rows.one(
                        entities,
                        "select max(id) from feed_comment where " + column(under) + " = :subject",
                        Parameters.of("subject", under.subject().id()),
                        Row::id);
        return newest == null ? 0 : newest;
    }

    Optional<CommentCard> find(Caller caller, CommentContext under, long id) {
        List<CommentRow> rows =
                read(
                        CommentRow.SELECT + "c.id = :id and c.deleted_at is null",
                        Parameters.of("id", id));
        return complete(caller, rows, under).stream().findFirst();
    }

    /**
     * The two newest comments of each activity, oldest first, in one statement.
     *
     * @param activities at least one
     */
    public Question<CommentRow> latest(Collection<Long> activities) {
        String newestTwo =
                "(select %s from feed_comment where activity_id = %s and deleted_at is null"
                        + " order by id desc fetch first 2 rows only)";
        String sql;
        Parameters values = Parameters.none();
        if (Rows.isPostgres(entities)) {
            sql =
                    "select "
                            + CommentRow.COLUMNS
                            + " from activity a cross join lateral "
                            + newestTwo.formatted("*", "a.id")
                            + " c"
                            + CommentRow.AUTHORS
                            + "where a.id in (:activities)";
            values = Parameters.of("activities", activities);
        } else {
            sql =
                    CommentRow.SELECT
                            + "c.id in ("
                            + activities.stream()
                                    .map(id -> newestTwo.formatted("id", id))
                                    .collect(Collectors.joining(" union all "))
                            + ")";
        }
        return new Question<>(sql + " order by c.id", values, CommentRow::read);
    }

    /** Comments by their ids. */
    public Question<CommentRow> of(Collection<Long> ids) {
        return new Question<>(
                CommentRow.SELECT + "c.deleted_at is null and c.id in (:ids)",
                Parameters.of("ids", ids),
                CommentRow::read);
    }

    private List<CommentRow> read(String sql, Parameters values) {
        return Rows.list(entities, sql, values, CommentRow::read);
    }

    /** Adds reactions, mentions and the caller's rights. */
    private List<CommentCard> complete(Caller caller, List<CommentRow> rows, CommentContext under) {
        if (rows.isEmpty()) {
            return List.of();
        }
        ItemMarks marks =
                details.marks(rows.stream().map(CommentRow::id).toList(), caller.personId());
        return rows.stream().map(row -> row.card(caller, under, marks)).toList();
    }
}
