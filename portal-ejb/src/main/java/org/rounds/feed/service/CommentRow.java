package org.rounds.feed.service;

import java.time.Instant;
import java.util.List;
import org.rounds.feed.model.ActivityKind;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Rows.Row;

/** A comment with the activity that it belongs to, before its details are known. */
record CommentRow(
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

    /** What {@link #read} expects; conditions follow. */
    static final String SELECT =
            "select c.id, c.activity_id, c.parent_id, c.text, c.html, c.edited_at,"
                    + " c.deleted_at, c.version, a.accepted_comment_id, "
                    + PersonBrief.COLUMNS
                    + ", a.kind, a.author_id from feed_comment c join activity a on a.id = c.activity_id join person p on p.id = c.author_id"
                    + " left join department d on d.id = p.department_id where ";

    static CommentRow read(Row row) {
        return new CommentRow(
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

    /**
     * @param place in which its activity stands
     */
    CommentCard card(Caller caller, Place place, ItemMarks marks) {
        return new CommentCard(
                id,
                activityId,
                parentId,
                author,
                gone() ? null : text,
                gone() ? "" : html,
                gone() ? List.of() : marks.mentions(id),
                TimeOrderedId.instantOf(id),
                editedAt,
                deletedAt,
                version,
                gone() ? Reactions.NONE : marks.reactions(id),
                !gone() && id.equals(acceptedId),
                may(caller, place));
    }

    private CommentCard.May may(Caller caller, Place place) {
        return new CommentCard.May(
                !gone() && FeedPolicy.mayEdit(caller, place, author.id()),
                !gone() && FeedPolicy.mayDelete(caller, place, author.id()),
                parentId == null && FeedPolicy.mayWrite(caller, place),
                !gone()
                        && activityKind == ActivityKind.QUESTION
                        && FeedPolicy.mayAccept(caller, place, activityAuthorId));
    }
}
