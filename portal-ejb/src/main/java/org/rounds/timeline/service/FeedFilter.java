package org.rounds.timeline.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rounds.shared.error.Invalid;

/**
 * Filter of a stream.
 *
 * @param kinds names of kinds; empty for all
 * @param unread only above the caller's read mark in a subscribed stream
 * @param unanswered only questions without an accepted answer
 * @param mine only posts written by the caller or in the caller's name
 * @param media only with attachments
 */
public record FeedFilter(
        Set<String> kinds, boolean unread, boolean unanswered, boolean mine, boolean media) {

    /** Syntax of kinds, which are inserted into the text of a statement. */
    private static final String WORD = "[a-z]+";

    /** No filter. */
    public static final FeedFilter NONE = new FeedFilter(Set.of(), false, false, false, false);

    /** All unread activities. */
    public static final FeedFilter UNREAD = new FeedFilter(Set.of(), true, false, false, false);

    /**
     * Parses an API filter.
     *
     * @param kinds names separated by commas; null or empty for all
     * @throws Invalid if a name does not have the syntax of a kind
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

    /** Identifies the filter in a cursor. */
    public String key() {
        return isNone() ? "" : "|" + kinds + unread + unanswered + mine + media;
    }

    /** Conditions on table {@code a}; they have no parameters. */
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
