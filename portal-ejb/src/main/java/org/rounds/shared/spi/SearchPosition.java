package org.rounds.shared.spi;

import java.time.Duration;
import java.time.Instant;
import org.rounds.shared.sql.Parameters;

/**
 * How far an index has read a {@link Searchable}: up to and including the change of this document.
 *
 * @param changedAt when the document was changed, to the millisecond
 * @param id of the document, which orders changes of the same millisecond
 */
public record SearchPosition(Instant changedAt, long id) {

    /** Before the first document. */
    public static final SearchPosition START = new SearchPosition(Instant.EPOCH, 0);

    /**
     * Period that is read again, because transactions can commit in another order than they began.
     */
    public static final Duration OVERLAP = Duration.ofMinutes(5);

    /** The position of a document. */
    public static SearchPosition of(SearchDocument document) {
        return new SearchPosition(document.changedAt(), document.id());
    }

    /**
     * Parameters of {@code changed_at >= :since and (changed_at > :since or id > :after)}: what
     * comes behind it.
     */
    public Parameters parameters() {
        return Parameters.of("since", changedAt.toEpochMilli()).and("after", id);
    }

    /** Where to resume so that late commits are not missed. */
    public SearchPosition resumed() {
        Instant since = changedAt.minus(OVERLAP);
        return since.isAfter(Instant.EPOCH) ? new SearchPosition(since, 0) : START;
    }
}
