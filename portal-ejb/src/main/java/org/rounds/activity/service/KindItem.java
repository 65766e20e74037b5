package org.rounds.activity.service;

import java.util.Map;
import org.rounds.stream.service.StreamAccess;

/**
 * An activity whose kind reads further details.
 *
 * @param postedBy the delegate who wrote it; null if the author did
 * @param place its home stream with the caller's access
 * @param columns values of {@link ActivityKind#columns}, by name; without null
 */
public record KindItem(
        long id, long authorId, Long postedBy, StreamAccess place, Map<String, String> columns) {}
