package org.rounds.feed.service;

import java.util.List;
import java.util.Map;

/**
 * What hangs on the activities of a page, by their ids.
 *
 * @param latest the newest comments and accepted answers, the oldest first
 */
record ActivityDetails(ItemMarks marks, Map<Long, List<CommentCard>> latest, ActivityParts parts) {

    List<CommentCard> comments(Long id) {
        return latest.getOrDefault(id, List.of());
    }
}
