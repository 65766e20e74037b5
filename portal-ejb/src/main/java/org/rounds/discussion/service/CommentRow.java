package org.rounds.discussion.service;

import java.time.Instant;
import java.util.Map;
import org.rounds.activity.service.ItemMarks;
import org.rounds.activity.service.Reactions;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Members;
import org.rounds.shared.sql.Row;

/** A comment without reactions and rights. */
public record CommentRow(
        Long id,
        Long activityId,
        Long parentId,
        String text,
        String html,
        Instant editedAt,
        Instant deletedAt,
        int version,
        PersonBrief author) {

    /** Columns of {@link #read}, of tables {@code c}, {@code p} and {@code d}. */
    static final String COLUMNS =
            "c.id, c.activity_id, c.parent_id, c.text, c.html, c.edited_at, c.deleted_at, c.version, "
                    + PersonBrief.COLUMNS;

    /** Joins of the latter two to the first. */
    static final String AUTHORS =
            " join person p on p.id = c.author_id left join department d on d.id = p.department_id ";

    /** To be followed by conditions. */
    static final String SELECT = "select " + COLUMNS + " from feed_comment c" + AUTHORS + "where ";

    static CommentRow read(Row row) {
        return new CommentRow(
                row.id("id"),
                row.id("activity_id"),
                row.id("parent_id"),
                row.text("text"),
                row.text("html"),
                row.moment("edited_at"),
                row.moment("deleted_at"),
                row.number("version"),
                PersonBrief.read(row));
    }

    boolean gone() {
        return deletedAt != null;
    }

    public CommentCard card(Caller caller, CommentContext under, ItemMarks marks) {
        return new CommentCard(
                id,
                activityId,
                parentId,
                author,
                gone() ? CommentCard.Content.NONE : content(marks),
                new CommentCard.Dates(TimeOrderedId.instantOf(id), editedAt, deletedAt),
                version,
                gone() ? Reactions.NONE : marks.reactions(id),
                !gone() && id.equals(under.acceptedId()),
                may(caller, under),
                activityId == null
                        ? new Members(Map.of("subject", under.subject()))
                        : Members.NONE);
    }

    private CommentCard.Content content(ItemMarks marks) {
        return new CommentCard.Content(text, html, marks.mentions(id));
    }

    private CommentCard.May may(Caller caller, CommentContext under) {
        return new CommentCard.May(
                !gone() && under.mayEdit(caller, author.id()),
                !gone() && under.mayDelete(caller, author.id()),
                parentId == null && under.mayComment(),
                !gone() && under.mayAccept(caller),
                !gone() && under.mayHide(caller));
    }
}
