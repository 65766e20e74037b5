package org.rounds.feed.service;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rounds.activity.service.KindItem;
import org.rounds.discussion.service.CommentCard;
import org.rounds.discussion.service.CommentContext;
import org.rounds.linkpreview.service.LinkPreview;
import org.rounds.mustread.service.Acknowledgement;
import org.rounds.people.service.PersonBrief;
import org.rounds.poll.service.Poll;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Members;
import org.rounds.shared.sql.Rows.Row;
import org.rounds.stream.model.StreamVerb;
import org.rounds.stream.service.FeedPolicy;
import org.rounds.stream.service.StreamAccess;

/**
 * An activity with its place as the caller stands to it, before its details are known.
 *
 * @param columns what kinds keep in its row, by the names of the columns; without null
 */
record ActivityRow(
        Long id,
        String kind,
        String title,
        String text,
        String html,
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
        LinkPreview preview,
        Map<String, String> columns) {

    private static final String COLUMNS =
            "select a.id, a.kind, a.title, a.text, a.html, a.shared_id, a.comment_count,"
                    + " a.comments_closed, q.id, a.edited_at, a.deleted_at, a.version, a.attachment_count,"
                    + " a.posted_by, "
                    + PersonBrief.COLUMNS
                    + ", "
                    + StreamAccess.COLUMNS
                    + ", k.person_id, n.activity_id, l.url, l.title, l.description, l.site";

    private static final String TABLES =
            " from activity a"
                    + " join person p on p.id = a.author_id left join department d on d.id = p.department_id"
                    + " left join feed_comment q on q.id = a.accepted_comment_id and q.deleted_at is null"
                    + " join stream s on s.id = a.stream_id"
                    + " left join stream_grant g on g.stream_id = s.id and g.person_id = ?"
                    + " left join bookmark k on k.activity_id = a.id and k.person_id = ?"
                    + " left join pin n on n.activity_id = a.id and (n.until_at is null or n.until_at > ?)"
                    + " left join link_preview l on l.activity_id = a.id and l.title is not null"
                    + " where a.id in ";

    /** Where the columns of kinds begin. */
    private static final int FIRST_OF_KINDS = 34;

    /**
     * What {@link #read} expects; ids follow.
     *
     * @param columns that kinds keep in the table
     */
    static String select(List<String> columns) {
        return columns.stream()
                .map(column -> ", a." + column)
                .collect(joining("", COLUMNS, TABLES));
    }

    /** The values of its parameters. */
    static List<Object> values(Caller caller, Instant now) {
        return List.of(caller.personId(), caller.personId(), now.toEpochMilli());
    }

    static ActivityRow read(Caller caller, Row row, List<String> columns) {
        return new ActivityRow(
                row.id(0),
                row.text(1).toLowerCase(Locale.ROOT),
                row.text(2),
                row.text(3),
                row.text(4),
                row.id(5),
                row.number(6),
                row.flag(7),
                row.id(8),
                row.moment(9),
                row.moment(10),
                row.number(11),
                row.number(12),
                row.id(13),
                PersonBrief.read(row, 14),
                StreamAccess.read(caller, row, 20),
                row.id(28) != null,
                row.id(29) != null,
                row.text(30) == null
                        ? null
                        : new LinkPreview(row.text(30), row.text(31), row.text(32), row.text(33)),
                ofKinds(row, columns));
    }

    private static Map<String, String> ofKinds(Row row, List<String> columns) {
        Map<String, String> values = new HashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            String value = row.text(FIRST_OF_KINDS + column);
            if (value != null) {
                values.put(columns.get(column), value);
            }
        }
        return values;
    }

    /** What its kind needs to know of it. */
    KindItem item() {
        return new KindItem(id, author.id(), postedBy, place, columns);
    }

    boolean gone() {
        return deletedAt != null;
    }

    /** Whether the caller may read it. */
    boolean mayRead() {
        return !gone() && place.may(StreamVerb.READ);
    }

    ActivityCard card(Caller caller, ActivityDetails details) {
        Map<String, Object> shown =
                new HashMap<>(details.parts().kinds().getOrDefault(id, Map.of()));
        List<CommentCard> comments =
                details.comments(
                        caller,
                        id,
                        new CommentContext(kind, author.id(), acceptedCommentId, place));
        return new ActivityCard(
                id,
                kind,
                new ActivityCard.Writing(
                        author,
                        postedBy == null ? null : details.parts().writers().get(postedBy),
                        TimeOrderedId.instantOf(id),
                        editedAt,
                        deletedAt,
                        version),
                audience(),
                gone() ? ActivityCard.Content.deleted(details.marks(), id) : content(details),
                details.marks().reactions(id),
                new ActivityCard.Discussion(
                        commentCount,
                        commentsClosed,
                        List.copyOf(
                                comments.subList(
                                        Math.max(0, comments.size() - 2), comments.size())),
                        comments.stream().filter(CommentCard::accepted).findFirst().orElse(null),
                        acceptedCommentId),
                new ActivityCard.Standing(pinned, bookmarked, null),
                new ActivityCard.KindParts(
                        (Poll) shown.remove("poll"),
                        (Acknowledgement) shown.remove("acknowledgement"),
                        (String) shown.remove("value"),
                        gone() ? List.of() : details.marks().people(id)),
                new ActivityCard.Shared(
                        sharedId, sharedId == null ? null : details.parts().shared().get(sharedId)),
                may(caller, !details.parts().unwritten().contains(kind)),
                shown.isEmpty() ? Members.NONE : new Members(shown));
    }

    private ActivityCard.Place audience() {
        return new ActivityCard.Place(
                workspace(),
                place.isWorkspace() ? "workspace" : place.address(),
                place.isNamedAudience() ? place.name() : null,
                place.isNamedAudience() ? place.link() : null);
    }

    private ActivityCard.Content content(ActivityDetails details) {
        return new ActivityCard.Content(
                title,
                text,
                html,
                details.marks().topics(id),
                details.marks().mentions(id),
                preview,
                details.parts().attachments().getOrDefault(id, List.of()));
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

    private ActivityCard.May may(Caller caller, boolean written) {
        return new ActivityCard.May(
                !gone() && written && FeedPolicy.mayEdit(caller, place, author.id()),
                !gone() && FeedPolicy.mayDelete(caller, place, author.id()),
                !gone() && !commentsClosed && place.may(StreamVerb.WRITE),
                !gone() && FeedPolicy.mayAnnounce(caller, place),
                FeedPolicy.leads(caller, place),
                FeedPolicy.maySeeVersions(caller, place, author.id()));
    }
}
