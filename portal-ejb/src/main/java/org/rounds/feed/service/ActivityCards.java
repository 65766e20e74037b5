package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.ItemLookup;
import org.rounds.discussion.service.CommentLookup;
import org.rounds.discussion.service.CommentRow;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Question;
import org.rounds.shared.sql.Rows;

/** Reads activities with everything that a page shows, in a constant number of statements. */
@ApplicationScoped
public class ActivityCards {

    @PersistenceContext private EntityManager entities;
    @Inject private CommentLookup comments;
    @Inject private ItemLookup marks;
    @Inject private PartQueries parts;
    @Inject private RowQueries rows;

    /** Those of these activities that exist and that the caller can read, newest first. */
    List<ActivityCard> cards(Caller caller, Collection<Long> ids) {
        return cards(caller, ids, "", ActivityRow::mayRead);
    }

    /** The same without muted ones. */
    List<ActivityCard> unmuted(Caller caller, Collection<Long> ids) {
        return cards(caller, ids, Activities.UNMUTED, ActivityRow::mayRead);
    }

    /** One activity in any state that the caller can see; empty if there is none. */
    public List<ActivityCard> card(Caller caller, long id) {
        return cards(caller, List.of(id), "", row -> true);
    }

    private List<ActivityCard> cards(
            Caller caller, Collection<Long> ids, String conditions, Predicate<ActivityRow> shown) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Question<ActivityRow> found = this.rows.rows(caller, ids, conditions);
        Question<CommentRow> latest = comments.latest(ids);
        Rows.ask(entities, found, latest);
        List<ActivityRow> rows =
                found.answer().stream()
                        .filter(shown)
                        .sorted(Comparator.comparing(ActivityRow::id).reversed())
                        .toList();
        return rows.isEmpty() ? List.of() : complete(caller, rows, latest.answer());
    }

    private List<ActivityCard> complete(
            Caller caller, List<ActivityRow> rows, List<CommentRow> latest) {
        Set<Long> ids = rows.stream().map(ActivityRow::id).collect(Collectors.toSet());
        Map<Long, CommentRow> shown = new TreeMap<>();
        latest.stream()
                .filter(comment -> ids.contains(comment.activityId()))
                .forEach(comment -> shown.put(comment.id(), comment));
        List<Long> answers =
                rows.stream()
                        .map(row -> row.discussion().acceptedCommentId())
                        .filter(id -> id != null && !shown.containsKey(id))
                        .toList();
        List<Long> discussion =
                Stream.of(shown.keySet(), answers).flatMap(Collection::stream).toList();
        ItemLookup.Asked marks = this.marks.asked(ids, discussion, caller.personId());
        Question<CommentRow> accepted = comments.of(answers);
        ActivityParts found =
                parts.parts(
                        caller,
                        rows,
                        answers.isEmpty()
                                ? List.of(marks.question())
                                : List.of(marks.question(), accepted));
        accepted.answer().forEach(comment -> shown.put(comment.id(), comment));
        Map<Long, List<CommentRow>> comments =
                shown.values().stream().collect(Collectors.groupingBy(CommentRow::activityId));
        ActivityDetails details = new ActivityDetails(marks.marks(), comments, found);
        return rows.stream().map(row -> row.card(caller, details)).toList();
    }
}
