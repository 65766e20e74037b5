package org.rounds.feed.service;

import java.util.List;
import java.util.Map;
import org.rounds.people.service.PersonBrief;

/**
 * What hangs on the activities of a page, by their ids.
 *
 * @param latest the newest comments and accepted answers, the oldest first
 */
record ActivityDetails(
        Map<Long, Reactions> reactions,
        Map<Long, List<PersonBrief>> mentions,
        Map<Long, List<String>> topics,
        Map<Long, List<CommentCard>> latest,
        ActivityParts parts) {

    Reactions reactions(Long id) {
        return reactions.getOrDefault(id, Reactions.NONE);
    }

    List<PersonBrief> mentions(Long id) {
        return mentions.getOrDefault(id, List.of());
    }

    List<String> topics(Long id) {
        return topics.getOrDefault(id, List.of());
    }

    List<CommentCard> comments(Long id) {
        return latest.getOrDefault(id, List.of());
    }
}
