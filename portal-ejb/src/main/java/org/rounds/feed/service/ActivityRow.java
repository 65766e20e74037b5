package org.rounds.feed.service;

import java.time.Instant;
import java.util.List;
import org.rounds.activity.model.ActivityKind;
import org.rounds.discussion.service.CommentCard;
import org.rounds.discussion.service.CommentContext;
import org.rounds.linkpreview.service.LinkPreview;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Rows.Row;
import org.rounds.stream.service.FeedPolicy;
import org.rounds.stream.service.StreamAccess;

/** An activity with its place as the caller stands to it, before its details are known. */
record ActivityRow(
        Long id,
        ActivityKind kind,
        String title,
        String text,
        String html,
        String kudosValue,
        Long sharedId,
        int commentCount,
        boolean commentsClosed,
        Long acceptedCommentId,
        Instant editedAt,
        Instant deletedAt,
        int version,
        int attachmentCount,
        Long postedBy,
        PersonBrief author,
        StreamAccess place,
        boolean bookmarked,
        boolean pinned,
        LinkPreview preview) {

    /** What {@link #read} expects; ids follow. */
    static final String SELECT =
            "select a.id, a.kind, a.title, a.text, a.html, a.kudos_value, a.shared_id, a.comment_count,"
                    + " a.comments_closed, q.id, a.edited_at, a.deleted_at, a.version, a.attachment_count,"
                    + " a.posted_by, "
                    + PersonBrief.COLUMNS
                    + ", "
                    + StreamAccess.COLUMNS
                    + ", k.person_id, n.activity_id, l.url, l.title, l.description, l.site from activity a"
                    + " join person p on p.id = a.author_id left join department d on d.id = p.department_id"
                    + " left join feed_comment q on q.id = a.accepted_comment_id and q.deleted_at is null"
                    + " join stream s on s.id = a.stream_id"
                    + " left join stream_grant g on g.stream_id = s.id and g.person_id = ?"
                    + " left join bookmark k on k.activity_id = a.id and k.person_id = ?"
                    + " left join pin n on n.activity_id = a.id and (n.until_at is null or n.until_at > ?)"
                    + " left join link_preview l on l.activity_id = a.id and l.title is not null"
                    + " where a.id in ";

    /** The values of its parameters. */
    static List<Object> values(Caller caller, Instant now) {
        return List.of(caller.personId(), caller.personId(), now.toEpochMilli());
    }

    static ActivityRow read(Row row) {
        return new ActivityRow(
                row.id(0),
                ActivityKind.valueOf(row.text(1)),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.id(6),
                row.number(7),
                row.flag(8),
                row.id(9),
                row.moment(10),
                row.moment(11),
                row.number(12),
                row.number(13),
                row.id(14),
                PersonBrief.read(row, 15),
                StreamAccess.read(row, 21),
                row.id(29) != null,
                row.id(30) != null,
                row.text(31) == null
                        ? null
                        : new LinkPreview(row.text(31), row.text(32), row.text(33), row.text(34)));
    }

    boolean gone() {
        return deletedAt != null;
    }

    /** Whether the caller may read it. */
    boolean mayRead(Caller caller) {
        return !gone() && FeedPolicy.mayRead(caller, place);
    }

    ActivityCard card(Caller caller, ActivityDetails details) {
        List<CommentCard> comments =
                details.comments(
                        caller,
                        id,
                        new CommentContext(kind, author.id(), acceptedCommentId, place));
        return new ActivityCard(
                id,
                kind.word(),
                author,
                workspace(),
                place.isWorkspace() ? "workspace" : place.address(),
                place.isNamedAudience() ? place.name() : null,
                place.isNamedAudience() ? place.link() : null,
                gone() ? null : title,
                gone() ? null : text,
                gone() ? "" : html,
                details.marks().topics(id),
                details.marks().mentions(id),
                gone() ? null : preview,
                details.parts().attachments().getOrDefault(id, List.of()),
                TimeOrderedId.instantOf(id),
                editedAt,
                deletedAt,
                version,
                details.marks().reactions(id),
                commentCount,
                commentsClosed,
                List.copyOf(comments.subList(Math.max(0, comments.size() - 2), comments.size())),
                comments.stream().filter(CommentCard::accepted).findFirst().orElse(null),
                acceptedCommentId,
                pinned,
                bookmarked,
                details.parts().polls().get(id),
                details.parts().asked().get(id),
                postedBy == null ? null : details.parts().writers().get(postedBy),
                gone() ? null : kudosValue,
                gone() ? List.of() : details.marks().people(id),
                sharedId,
                sharedId == null ? null : details.parts().shared().get(sharedId),
                null,
                may(caller));
    }

    /** The room in short; null where it stands for everyone. */
    ActivityCard.WorkspaceBrief workspace() {
        if (!place.isWorkspace()) {
            return null;
        }
        String slug = place.link().substring("/workspaces/".length());
        String visibility = place.forStaff() ? "open" : place.hidden() ? "private" : "closed";
        return new ActivityCard.WorkspaceBrief(place.workspaceId(), slug, place.name(), visibility);
    }

    private ActivityCard.May may(Caller caller) {
        return new ActivityCard.May(
                !gone() && FeedPolicy.mayEdit(caller, place, author.id()),
                !gone() && FeedPolicy.mayDelete(caller, place, author.id()),
                !gone() && !commentsClosed && FeedPolicy.mayWrite(caller, place),
                !gone() && FeedPolicy.mayAnnounce(caller, place),
                FeedPolicy.leads(caller, place),
                FeedPolicy.maySeeVersions(caller, place, author.id()));
    }
}
