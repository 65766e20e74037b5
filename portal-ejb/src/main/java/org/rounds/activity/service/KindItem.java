package org.rounds.activity.service;

import java.util.Map;
import org.rounds.stream.service.StreamAccess;

/**
 * What a kind knows of an activity of which it reads the rest.
 *
 * @param postedBy who wrote it in the author's name; null for the author
 * @param place where it was published, with what the caller may do there
 * @param columns values of {@link ActivityKind#columns}, by their names; without null
 */
public record KindItem(
        long id, long authorId, Long postedBy, StreamAccess place, Map<String, String> columns) {}
