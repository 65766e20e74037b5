package org.rounds.feed.service;

import java.util.List;
import java.util.Map;
import org.rounds.activity.service.ItemMarks;
import org.rounds.discussion.service.CommentCard;
import org.rounds.discussion.service.CommentContext;
import org.rounds.discussion.service.CommentRow;
import org.rounds.shared.service.Caller;

/**
 * Details of the activities of a page, by id.
 *
 * @param latest newest comments and accepted answers, oldest first
 */
record ActivityDetails(ItemMarks marks, Map<Long, List<CommentRow>> latest, ActivityParts parts) {

    List<CommentCard> comments(Caller caller, Long id, CommentContext under) {
        return latest.getOrDefault(id, List.of()).stream()
                .map(row -> row.card(caller, under, marks))
                .toList();
    }
}
