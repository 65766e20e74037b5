package org.rounds.feed.service;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.ActivityKind;
import org.rounds.activity.service.KindItem;
import org.rounds.discussion.service.CommentCard;
import org.rounds.discussion.service.CommentContext;
import org.rounds.linkpreview.service.LinkPreview;
import org.rounds.mustread.service.Acknowledgement;
import org.rounds.people.service.PersonBrief;
import org.rounds.poll.service.Poll;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Members;
import org.rounds.shared.sql.Row;
import org.rounds.stream.model.StreamVerb;
import org.rounds.stream.service.FeedPolicy;
import org.rounds.stream.service.StreamAccess;

/**
 * An activity with its place as the caller stands to it, before its details are known: the parts of
 * its card have what is in its row.
 *
 * @param postedBy who wrote it in the author's name; null for the author
 * @param attachmentCount how many files it has
 * @param columns columns of its kind, by name; without null
 */
record ActivityRow(
        Long id,
        String kind,
        ActivityCard.Authorship authorship,
        Long postedBy,
        ActivityCard.Content content,
        int attachmentCount,
        Long sharedId,
        ActivityCard.Discussion discussion,
        StreamAccess place,
        ActivityCard.Highlights highlights,
        Map<String, String> columns) {

    private static final String COLUMNS =
            "select a.id, a.kind, a.title, a.text, a.html, a.shared_id, a.comment_count,"
                    + " a.comments_closed, q.id as accepted_id, a.edited_at, a.deleted_at, a.version,"
                    + " a.attachment_count,"
                    + " a.posted_by, "
                    + PersonBrief.COLUMNS
                    + ", "
                    + StreamAccess.COLUMNS
                    + ", k.person_id as bookmarked_by, n.activity_id as pinned_id,"
                    + " l.url as link_url, l.title as link_title, l.description as link_description,"
                    + " l.site as link_site";

    private static final String TABLES =
            " from activity a"
                    + " join person p on p.id = a.author_id left join department d on d.id = p.department_id"
                    + " left join feed_comment q on q.id = a.accepted_comment_id and q.deleted_at is null"
                    + " join stream s on s.id = a.stream_id"
                    + " left join stream_grant g on g.stream_id = s.id and g.person_id = :person"
                    + " left join bookmark k on k.activity_id = a.id and k.person_id = :person"
                    + " left join pin n on n.activity_id = a.id and (n.until_at is null or n.until_at > :now)"
                    + " left join link_preview l on l.activity_id = a.id and l.title is not null"
                    + " where a.id in (:ids)";

    /**
     * What {@link #read} expects of {@code :ids}, for {@code :person} at {@code :now}.
     *
     * @param columns columns of kinds
     */
    static String select(List<String> columns) {
        return columns.stream()
                .map(column -> ", a." + column)
                .collect(joining("", COLUMNS, TABLES));
    }

    static ActivityRow read(Caller caller, Row row, List<String> columns) {
        long id = row.id("id");
        return new ActivityRow(
                id,
                row.text("kind").toLowerCase(Locale.ROOT),
                new ActivityCard.Authorship(
                        PersonBrief.read(row),
                        null,
                        TimeOrderedId.instantOf(id),
                        row.moment("edited_at"),
                        row.moment("deleted_at"),
                        row.number("version")),
                row.id("posted_by"),
                new ActivityCard.Content(
                        row.text("title"),
                        row.text("text"),
                        row.text("html"),
                        List.of(),
                        List.of(),
                        row.isNull("link_url") ? null : link(row),
                        List.of()),
                row.number("attachment_count"),
                row.id("shared_id"),
                new ActivityCard.Discussion(
                        row.number("comment_count"),
                        row.flag("comments_closed"),
                        List.of(),
                        null,
                        row.id("accepted_id")),
                StreamAccess.read(caller, row),
                new ActivityCard.Highlights(
                        !row.isNull("pinned_id"), !row.isNull("bookmarked_by"), null),
                ofKinds(row, columns));
    }

    private static LinkPreview link(Row row) {
        return new LinkPreview(
                row.text("link_url"),
                row.text("link_title"),
                row.text("link_description"),
                row.text("link_site"));
    }

    private static Map<String, String> ofKinds(Row row, List<String> columns) {
        Map<String, String> values = new HashMap<>();
        for (String column : columns) {
            String value = row.text(column);
            if (value != null) {
                values.put(column, value);
            }
        }
        return values;
    }

    /** Its data for the kind. */
    KindItem item() {
        return new KindItem(id, authorship.author().id(), postedBy, place, columns);
    }

    boolean gone() {
        return authorship.deletedAt() != null;
    }

    /** Whether the caller can read it. */
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
                        new CommentContext(
                                new Conversation(Activity.TYPE, id),
                                authorship.author().id(),
                                ActivityKind.QUESTION.equals(kind),
                                discussion.acceptedCommentId(),
                                !discussion.commentsClosed(),
                                true,
                                place));
        return new ActivityCard(
                id,
                kind,
                postedBy == null
                        ? authorship
                        : authorship.by(details.parts().writers().get(postedBy)),
                audience(),
                content(details),
                details.marks().reactions(id),
                discussion.with(comments),
                highlights,
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
        return gone()
                ? ActivityCard.Content.deleted(details.marks(), id)
                : content.with(
                        details.marks().topics(id),
                        details.marks().mentions(id),
                        details.parts().attachments().getOrDefault(id, List.of()));
    }

    /** The workspace in short form; null for other streams. */
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
                !gone() && written && FeedPolicy.mayEdit(caller, place, authorship.author().id()),
                !gone() && FeedPolicy.mayDelete(caller, place, authorship.author().id()),
                !gone() && !discussion.commentsClosed() && place.may(StreamVerb.WRITE),
                !gone() && FeedPolicy.mayAnnounce(caller, place),
                FeedPolicy.leads(caller, place),
                FeedPolicy.maySeeVersions(caller, place, authorship.author().id()));
    }
}
