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
 * Puts the newest of a stream into the order of their relevance. The order is frozen for a visit: a
 * cursor holds the ids that are still to come.
 */
@ApplicationScoped
class RelevantOrder {

    /** So many of the newest are put into order; what is older follows by its time. */
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

    /** Why each of these stands where it does. */
    Map<Long, List<RelevanceReason>> why(long readerId, List<Long> ids) {
        return queries.facts(readerId, ids).stream()
                .collect(Collectors.toMap(Relevance::id, Relevance::why));
    }

    /** Ids as a text that fits into an address. */
    static String packed(List<Long> ids) {
        ByteBuffer bytes = ByteBuffer.allocate(ids.size() * Long.BYTES);
        ids.forEach(bytes::putLong);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** What {@link #packed} has packed. */
    static List<Long> unpacked(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return IntStream.range(0, bytes.capacity() / Long.BYTES)
                .mapToObj(i -> bytes.getLong(i * Long.BYTES))
                .toList();
    }

    /** Puts cards into the order of ids, with why they stand there. */
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
