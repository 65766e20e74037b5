package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Rows;

/**
 * Reads activities with all that a page shows of them, in a number of statements that does not
 * depend on their number.
 */
@ApplicationScoped
class ActivityQueries {

    @PersistenceContext private EntityManager entities;
    @Inject private CommentQueries comments;
    @Inject private ItemQueries marks;
    @Inject private PartQueries parts;
    @Inject private Clock clock;

    /** Those of these activities that are there and that the caller may read, newest first. */
    List<ActivityCard> cards(Caller caller, Collection<Long> ids) {
        return cards(caller, rows(caller, ids));
    }

    /** Those of them that the caller has not muted. */
    List<ActivityCard> unmuted(Caller caller, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(ActivityRow.values(caller, clock.instant()));
        values.add(caller.personId());
        return cards(
                caller,
                Rows.list(
                        entities,
                        ActivityRow.SELECT + Rows.in(ids) + MuteRepository.UNMUTED,
                        values,
                        ActivityRow::read));
    }

    private List<ActivityCard> cards(Caller caller, List<ActivityRow> found) {
        List<ActivityRow> rows =
                found.stream()
                        .filter(row -> row.mayRead(caller))
                        .sorted(Comparator.comparing(ActivityRow::id).reversed())
                        .toList();
        return complete(caller, rows);
    }

    /** One activity whatever its state, for whom the rules let see it; empty if there is none. */
    List<ActivityCard> card(Caller caller, long id) {
        return complete(caller, rows(caller, List.of(id)));
    }

    private List<ActivityRow> rows(Caller caller, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : Rows.list(
                        entities,
                        ActivityRow.SELECT + Rows.in(ids),
                        ActivityRow.values(caller, clock.instant()),
                        ActivityRow::read);
    }

    private List<ActivityCard> complete(Caller caller, List<ActivityRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(ActivityRow::id).toList();
        List<CommentRow> latest =
                comments.latest(
                        rows.stream()
                                .filter(row -> row.commentCount() > 0)
                                .map(ActivityRow::id)
                                .toList());
        List<Long> items =
                Stream.concat(ids.stream(), latest.stream().map(CommentRow::id)).toList();
        ActivityDetails details =
                new ActivityDetails(
                        marks.marks(items, caller.personId()),
                        latest.stream().collect(Collectors.groupingBy(CommentRow::activityId)),
                        parts.parts(caller, rows));
        return rows.stream().map(row -> row.card(caller, details)).toList();
    }
}
