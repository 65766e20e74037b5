package org.rounds.timeline.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rounds.shared.error.Invalid;

/**
 * Which activities of a stream somebody wants to see.
 *
 * @param kinds names of those that are wanted; empty for all
 * @param unread only what is newer than the caller's mark in a stream that they listen to
 * @param unanswered only questions without an accepted answer
 * @param mine only what the caller wrote, in whoever's name, and what others wrote in the caller's
 * @param media only what has files with it
 */
public record FeedFilter(
        Set<String> kinds, boolean unread, boolean unanswered, boolean mine, boolean media) {

    /** Kinds stand in the text of a statement: nothing else ever gets there. */
    private static final String WORD = "[a-z]+";

    /** Everything. */
    public static final FeedFilter NONE = new FeedFilter(Set.of(), false, false, false, false);

    /** What is unread, whatever it is. */
    public static final FeedFilter UNREAD = new FeedFilter(Set.of(), true, false, false, false);

    /**
     * A filter as the interface writes it.
     *
     * @param kinds names with commas between them; null or empty for all
     * @throws Invalid if one of them cannot be the name of a kind
     */
    public static FeedFilter of(
            String kinds, boolean unread, boolean unanswered, boolean mine, boolean media) {
        Set<String> wanted = new TreeSet<>();
        if (kinds != null && !kinds.isBlank()) {
            Arrays.stream(kinds.split(",")).map(String::strip).forEach(wanted::add);
        }
        if (!wanted.stream().allMatch(word -> word.matches(WORD))) {
            throw new Invalid("kind", "invalid.kind");
        }
        return new FeedFilter(wanted, unread, unanswered, mine, media);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** What tells this filter from others in a cursor. */
    public String key() {
        return isNone() ? "" : "|" + kinds + unread + unanswered + mine + media;
    }

    /** Conditions on table {@code a}; {@code ?} stands for the caller's id where one is needed. */
    String conditions() {
        StringBuilder sql = new StringBuilder();
        if (!kinds.isEmpty()) {
            sql.append(
                    kinds.stream()
                            .map(kind -> "'" + kind.toUpperCase(Locale.ROOT) + "'")
                            .collect(Collectors.joining(", ", " and a.kind in (", ")")));
        }
        if (unanswered) {
            sql.append(
                    " and a.kind = 'QUESTION' and not exists (select 1 from feed_comment q"
                            + " where q.id = a.accepted_comment_id and q.deleted_at is null)");
        }
        if (media) {
            sql.append(" and a.attachment_count > 0");
        }
        return sql.toString();
    }
}
