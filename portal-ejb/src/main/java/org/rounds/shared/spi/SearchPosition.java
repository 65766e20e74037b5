package org.rounds.shared.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How far an index has read a {@link Searchable}: up to and including this document's change.
 *
 * @param changedAt when the document was changed, to the millisecond
 * @param id the document's id, which orders what was changed in the same millisecond
 */
public record SearchPosition(Instant changedAt, long id) {

    /** Before everything. */
    public static final SearchPosition START = new SearchPosition(Instant.EPOCH, 0);

    /** How much is read again, because a transaction that began earlier may have ended later. */
    public static final Duration OVERLAP = Duration.ofMinutes(5);

    /** The position of a document that was read. */
    public static SearchPosition of(SearchDocument document) {
        return new SearchPosition(document.changedAt(), document.id());
    }

    /** Values of {@code changed_at >= ? and (changed_at > ? or id > ?)}: what comes behind it. */
    public List<Object> values() {
        long millis = changedAt.toEpochMilli();
        return List.of(millis, millis, id);
    }

    /** Where to begin so that nothing is lost that was committed late. */
    public SearchPosition resumed() {
        Instant since = changedAt.minus(OVERLAP);
        return since.isAfter(Instant.EPOCH) ? new SearchPosition(since, 0) : START;
    }
}
