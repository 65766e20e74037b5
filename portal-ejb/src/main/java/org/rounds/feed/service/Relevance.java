package org.rounds.feed.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rounds.shared.model.TimeOrderedId;

/**
 * How much something concerns a reader, as a sum of points that can be explained: 100 for a
 * must-read that waits for them, 8 where they are mentioned, 4 for a colleague whom they follow, 3
 * for their own department, 3 for a question without an answer, 2 for a room of theirs, and half a
 * point for each doubling of comments and reactions. Every twelve hours of age cost one point, so
 * that what is old comes down without anybody touching it.
 *
 * @param room name of a room of the reader in which it stands; null where it stands elsewhere
 * @param talk comments and reactions
 */
record Relevance(
        long id,
        boolean mustRead,
        boolean mentioned,
        boolean followed,
        boolean department,
        boolean question,
        String room,
        int talk) {

    private static final double HOURS_A_POINT = 12;
    private static final int MUCH_TALK = 3;

    double points(Instant now) {
        Duration age = Duration.between(postedAt(), now);
        return (mustRead ? 100 : 0)
                + (mentioned ? 8 : 0)
                + (followed ? 4 : 0)
                + (department ? 3 : 0)
                + (question ? 3 : 0)
                + (room != null ? 2 : 0)
                + Math.log(1 + talk) / Math.log(2) / 2
                - age.toMinutes() / 60.0 / HOURS_A_POINT;
    }

    private Instant postedAt() {
        return TimeOrderedId.instantOf(id);
    }

    /** What the points are for, the weightiest first; that it is new, where nothing else counts. */
    List<RelevanceReason> why() {
        List<RelevanceReason> why = new ArrayList<>();
        add(why, mustRead, "must-read", "");
        add(why, mentioned, "mention", "");
        add(why, followed, "followed", "");
        add(why, department, "department", "");
        add(why, question, "question", "");
        add(why, room != null, "room", room);
        add(why, talk >= MUCH_TALK, "discussed", String.valueOf(talk));
        add(why, why.isEmpty(), "new", "");
        return List.copyOf(why);
    }

    private static void add(List<RelevanceReason> why, boolean holds, String key, String text) {
        if (holds) {
            why.add(new RelevanceReason(key, text));
        }
    }
}
