package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rounds.feed.model.ActivityKind;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Rows;
import org.rounds.shared.service.Rows.Row;

/**
 * Reads activities with all that a page shows of them, in a number of statements that does not
 * depend on their number.
 */
@ApplicationScoped
class ActivityQueries {

    private static final String SELECT =
            "select a.id, a.kind, a.title, a.text, a.html, a.comment_count, a.comments_closed,"
                    + " q.id, a.edited_at, a.deleted_at, a.version, "
                    + PersonBrief.COLUMNS
                    + ", "
                    + Place.COLUMNS
                    + " from activity a join person p on p.id = a.author_id left join department d on d.id = p.department_id"
                    + " left join feed_comment q on q.id = a.accepted_comment_id and q.deleted_at is null"
                    + " join stream s on s.id = a.stream_id"
                    + " left join stream_grant g on g.stream_id = s.id and g.person_id = ? where a.id in ";

    @PersistenceContext private EntityManager entities;
    @Inject private CommentQueries comments;
    @Inject private ItemQueries details;
    @Inject private MustReadQueries mustReads;

    /** Those of these activities that are there and that the caller may read, newest first. */
    List<ActivityCard> cards(Caller caller, Collection<Long> ids) {
        List<Raw> rows =
                raw(caller, ids).stream()
                        .filter(
                                raw ->
                                        raw.deletedAt() == null
                                                && FeedPolicy.mayRead(caller, raw.place()))
                        .sorted(Comparator.comparing(Raw::id).reversed())
                        .toList();
        return complete(caller, rows);
    }

    /** One activity whatever its state, for whom the rules let see it; empty if there is none. */
    List<ActivityCard> card(Caller caller, long id) {
        return complete(caller, raw(caller, List.of(id)));
    }

    private List<Raw> raw(Caller caller, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : Rows.list(entities, SELECT + Rows.in(ids), List.of(caller.personId()), Raw::of);
    }

    private List<ActivityCard> complete(Caller caller, List<Raw> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(Raw::id).toList();
        Map<Long, Reactions> reactions = details.reactions(ids, caller.personId());
        Map<Long, List<PersonBrief>> mentions = details.mentions(ids);
        Map<Long, List<String>> topics = details.topics(ids);
        Map<Long, Acknowledgement> asked = asked(caller, rows);
        Map<Long, Place> discussed = new HashMap<>();
        rows.stream()
                .filter(row -> row.commentCount() > 0)
                .forEach(row -> discussed.put(row.id(), row.place()));
        Map<Long, List<CommentCard>> latest =
                comments.latest(caller, discussed).stream()
                        .collect(Collectors.groupingBy(CommentCard::activityId));
        return rows.stream()
                .map(
                        row ->
                                row.card(
                                        caller,
                                        reactions.getOrDefault(row.id(), Reactions.NONE),
                                        mentions.getOrDefault(row.id(), List.of()),
                                        topics.getOrDefault(row.id(), List.of()),
                                        latest.getOrDefault(row.id(), List.of()),
                                        asked.get(row.id())))
                .toList();
    }

    private Map<Long, Acknowledgement> asked(Caller caller, List<Raw> rows) {
        Map<Long, Boolean> overseen = new HashMap<>();
        rows.stream()
                .filter(row -> row.kind() == ActivityKind.ANNOUNCEMENT && row.deletedAt() == null)
                .forEach(row -> overseen.put(row.id(), row.mayOversee(caller)));
        return overseen.isEmpty() ? Map.of() : mustReads.asked(caller, overseen);
    }

    /** One row with its place, before its details are known. */
    private record Raw(
            Long id,
            ActivityKind kind,
            String title,
            String text,
            String html,
            int commentCount,
            boolean commentsClosed,
            Long acceptedCommentId,
            Instant editedAt,
            Instant deletedAt,
            int version,
            PersonBrief author,
            Place place) {

        static Raw of(Row row) {
            return new Raw(
                    row.id(0),
                    ActivityKind.valueOf(row.text(1)),
                    row.text(2),
                    row.text(3),
                    row.text(4),
                    row.number(5),
                    row.flag(6),
                    row.id(7),
                    row.moment(8),
                    row.moment(9),
                    row.number(10),
                    PersonBrief.read(row, 11),
                    Place.read(row, 17));
        }

        ActivityCard card(
                Caller caller,
                Reactions reactions,
                List<PersonBrief> mentions,
                List<String> topics,
                List<CommentCard> comments,
                Acknowledgement asked) {
            boolean gone = deletedAt != null;
            List<CommentCard> newest =
                    comments.subList(Math.max(0, comments.size() - 2), comments.size());
            CommentCard answer =
                    comments.stream().filter(CommentCard::accepted).findFirst().orElse(null);
            return new ActivityCard(
                    id,
                    kind.word(),
                    author,
                    place.isWorkspace() ? workspace() : null,
                    place.isWorkspace() ? "workspace" : "everyone",
                    gone ? null : title,
                    gone ? null : text,
                    gone ? "" : html,
                    topics,
                    mentions,
                    List.of(),
                    TimeOrderedId.instantOf(id),
                    editedAt,
                    deletedAt,
                    version,
                    reactions,
                    commentCount,
                    List.copyOf(newest),
                    answer,
                    acceptedCommentId,
                    false,
                    false,
                    null,
                    asked,
                    may(caller, gone));
        }

        private ActivityCard.WorkspaceBrief workspace() {
            String slug = place.link().substring("/workspaces/".length());
            String visibility = place.forStaff() ? "open" : place.hidden() ? "private" : "closed";
            return new ActivityCard.WorkspaceBrief(
                    place.workspaceId(), slug, place.name(), visibility);
        }

        boolean mayOversee(Caller caller) {
            return FeedPolicy.mayOversee(caller, place, author.id());
        }

        private ActivityCard.May may(Caller caller, boolean gone) {
            return new ActivityCard.May(
                    !gone && FeedPolicy.mayEdit(caller, place, author.id()),
                    !gone && FeedPolicy.mayDelete(caller, place, author.id()),
                    !gone && !commentsClosed && FeedPolicy.mayWrite(caller, place),
                    false,
                    FeedPolicy.mayModerate(place));
        }
    }
}
