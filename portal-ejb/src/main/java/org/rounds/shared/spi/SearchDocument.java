package org.rounds.shared.spi;

import java.time.Instant;
import java.util.List;

/**
 * A document for the search index, or the removal of one.
 *
 * @param type {@code person}, {@code workspace}, {@code post} or {@code comment}; type and id
 *     identify the document
 * @param parentId id of the post or other subject that a comment belongs to; the comment is hidden
 *     if that is missing; 0 for independent documents
 * @param title empty for none
 * @param text plain text, up to 20,000 characters; empty for none
 * @param link path of its page below the application
 * @param language language code of the author's setting, for example {@code de}; empty if not set
 * @param readers {@value #STAFF} for all staff, else addresses of streams; readers of any of them
 *     can read the document. Whether a stream is open to all staff is decided by the stream
 * @param changedAt last change, by the clock of the database
 * @param removed whether it has to be removed from the index; then texts and readers are empty
 */
public record SearchDocument(
        String type,
        long id,
        long parentId,
        String title,
        String text,
        String link,
        String language,
        List<String> readers,
        Instant changedAt,
        boolean removed) {

    /** Value of {@code readers} for all staff. */
    public static final String STAFF = "staff";

    /** The same document with another link. */
    public SearchDocument linkedTo(String path) {
        return new SearchDocument(
                type, id, parentId, title, text, path, language, readers, changedAt, removed);
    }

    /** The removal of a document. */
    public static SearchDocument removed(String type, long id, Instant changedAt) {
        return new SearchDocument(type, id, 0, "", "", "", "", List.of(), changedAt, true);
    }
}
