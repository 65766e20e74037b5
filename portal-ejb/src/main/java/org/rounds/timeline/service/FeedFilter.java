package org.rounds.timeline.service;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.rounds.activity.model.ActivityKind;
import org.rounds.shared.error.Invalid;

/**
 * Which activities of a stream somebody wants to see.
 *
 * @param kinds only these; empty for all
 * @param unread only what is newer than the caller's mark in a stream that they listen to
 * @param unanswered only questions without an accepted answer
 * @param mine only what the caller wrote, in whoever's name, and what others wrote in the caller's
 * @param media only what has files with it
 */
public record FeedFilter(
        Set<ActivityKind> kinds, boolean unread, boolean unanswered, boolean mine, boolean media) {

    /** Everything. */
    public static final FeedFilter NONE =
            new FeedFilter(EnumSet.noneOf(ActivityKind.class), false, false, false, false);

    /** What is unread, whatever it is. */
    public static final FeedFilter UNREAD =
            new FeedFilter(EnumSet.noneOf(ActivityKind.class), true, false, false, false);

    /**
     * A filter as the interface writes it.
     *
     * @param kinds words with commas between them; null or empty for all
     * @throws Invalid if there is no such kind
     */
    public static FeedFilter of(
            String kinds, boolean unread, boolean unanswered, boolean mine, boolean media) {
        Set<ActivityKind> wanted = EnumSet.noneOf(ActivityKind.class);
        if (kinds != null && !kinds.isBlank()) {
            Arrays.stream(kinds.split(","))
                    .map(
                            word ->
                                    ActivityKind.ofWord(word.strip())
                                            .orElseThrow(() -> new Invalid("kind", "invalid.kind")))
                    .forEach(wanted::add);
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
                            .map(kind -> "'" + kind.name() + "'")
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
