package org.rounds.shared.spi;

import java.util.List;

/**
 * A feature's documents for search. An index reads changed documents from every bean of this type,
 * page by page, and keeps a {@link SearchPosition} for each bean by its class name.
 *
 * <p>Resuming: a new index begins at {@link SearchPosition#START}; after each page it keeps the
 * position of the last document; a page that is not full is the last. As transactions commit in
 * another order than they began, each run begins at {@link SearchPosition#resumed()} of the kept
 * position, which repeats the changes of the last five minutes; of two documents with the same type
 * and id the later one counts. Nothing is lost as long as no transaction takes longer and the
 * database's clock is not set back further. A document can be repeated without a change.
 *
 * <p>Documents list their readers as of their change: check the stream again before showing one.
 */
public interface Searchable {

    /**
     * Documents of this feature in the order of their last change, including removals.
     *
     * @param after position after which to begin
     * @param limit maximum number of documents, from 1 to 1,000
     */
    List<SearchDocument> changed(SearchPosition after, int limit);
}
