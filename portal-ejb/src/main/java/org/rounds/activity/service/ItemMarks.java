package org.rounds.activity.service;

import java.util.List;
import java.util.Map;
import org.rounds.people.service.PersonBrief;

/** Reactions, mentions, topics and people concerned of activities and comments, by item id. */
public record ItemMarks(
        Map<Long, Reactions> reactions,
        Map<Long, List<PersonBrief>> mentions,
        Map<Long, List<String>> topics,
        Map<Long, List<PersonBrief>> people) {

    public Reactions reactions(Long id) {
        return reactions.getOrDefault(id, Reactions.NONE);
    }

    public List<PersonBrief> mentions(Long id) {
        return mentions.getOrDefault(id, List.of());
    }

    public List<String> topics(Long id) {
        return topics.getOrDefault(id, List.of());
    }

    public List<PersonBrief> people(Long id) {
        return people.getOrDefault(id, List.of());
    }
}
