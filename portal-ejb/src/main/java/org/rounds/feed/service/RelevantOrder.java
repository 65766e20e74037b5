package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Orders the newest activities of a stream by relevance. The order is frozen during paging: a
 * cursor contains the remaining ids.
 */
@ApplicationScoped
class RelevantOrder {

    /** Number of newest activities that are ordered; older ones follow by time. */
    static final int RANKED = 300;

    @Inject private RelevanceQueries queries;
    @Inject private Clock clock;

    List<Long> rank(long readerId, List<Long> newest) {
        Instant now = clock.instant();
        return queries.facts(readerId, newest).stream()
                .sorted(
                        Comparator.comparingDouble((Relevance it) -> -it.points(now))
                                .thenComparing(it -> -it.id()))
                .map(Relevance::id)
                .toList();
    }

    /** Reasons of each activity's position. */
    Map<Long, List<RelevanceReason>> why(long readerId, List<Long> ids) {
        return queries.facts(readerId, ids).stream()
                .collect(Collectors.toMap(Relevance::id, Relevance::why));
    }

    /** Encodes ids for an address. */
    static String packed(List<Long> ids) {
        ByteBuffer bytes = ByteBuffer.allocate(ids.size() * Long.BYTES);
        ids.forEach(bytes::putLong);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Decodes the text of {@link #packed}. */
    static List<Long> unpacked(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return IntStream.range(0, bytes.capacity() / Long.BYTES)
                .mapToObj(i -> bytes.getLong(i * Long.BYTES))
                .toList();
    }

    /** Orders cards like the ids, and adds the reasons. */
    List<ActivityCard> order(long readerId, List<ActivityCard> cards, List<Long> ids) {
        Map<Long, List<RelevanceReason>> why = why(readerId, ids);
        Map<Long, ActivityCard> known =
                cards.stream().collect(Collectors.toMap(ActivityCard::id, Function.identity()));
        return ids.stream()
                .filter(known::containsKey)
                .map(id -> known.get(id).because(why.getOrDefault(id, List.of())))
                .toList();
    }
}
