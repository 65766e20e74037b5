package org.rounds.shared.spi;

import java.time.Instant;
import java.util.List;

/**
 * Something that people can search for, or that it is not to be found any more.
 *
 * @param type {@code person}, {@code workspace}, {@code post} or {@code comment}; with the id it
 *     names the document
 * @param parentId id of the post or other subject to which a comment belongs, without which it is
 *     not to be found; 0 for what stands alone
 * @param title empty where there is none
 * @param text plain text, up to 20,000 characters; empty where there is none
 * @param link path of its page below the application
 * @param language code of the language that its author has chosen, for example {@code de}; empty
 *     where they have chosen none
 * @param readers who may read it: {@value #STAFF} for all staff, else addresses of streams, of one
 *     of which one has to be a reader. Whether a stream is open to all staff is the stream's matter
 * @param changedAt when it was changed last, by the clock of the database
 * @param removed whether it is not to be found any more; then there are no texts and no readers
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

    /** Stands among the readers for all staff. */
    public static final String STAFF = "staff";

    /** The same document with another page. */
    public SearchDocument linkedTo(String path) {
        return new SearchDocument(
                type, id, parentId, title, text, path, language, readers, changedAt, removed);
    }

    /** What is not to be found any more. */
    public static SearchDocument removed(String type, long id, Instant changedAt) {
        return new SearchDocument(type, id, 0, "", "", "", "", List.of(), changedAt, true);
    }
}
