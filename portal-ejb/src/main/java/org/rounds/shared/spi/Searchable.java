package org.rounds.shared.spi;

import java.util.List;

/**
 * What a feature lets people search for. An index asks every bean of this type for documents that
 * have changed, page by page, and keeps a {@link SearchPosition} for each bean by its class name.
 *
 * <p>How a reader resumes: it begins a new index at {@link SearchPosition#START}; behind each page
 * it keeps the position of the last document; a page that is not full is the newest. As
 * transactions end in another order than they began, it begins each walk at {@link
 * SearchPosition#resumed()} of the position it has kept, which repeats the changes of the last five
 * minutes, and of two documents with the same type and id it takes the later one. So nothing is
 * lost as long as no transaction takes longer than that and the database's clock does not go back
 * further. A document may come again without having changed.
 *
 * <p>Documents say who may read them, but only as of their change: whoever shows one asks the
 * stream again.
 */
public interface Searchable {

    /**
     * Documents of this feature in the order of their last change, those that were removed
     * included.
     *
     * @param after behind which change to begin
     * @param limit the most to return, from 1 to 1,000
     */
    List<SearchDocument> changed(SearchPosition after, int limit);
}
