package org.rounds.feed.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rounds.shared.model.TimeOrderedId;

/**
 * Relevance of an activity to a reader, as an explainable sum of points: 100 for a waiting
 * must-read, 8 for a mention, 4 for a colleague whom they follow, 3 for their own department, 3 for
 * a question without an accepted answer, 2 for a workspace of theirs, and half a point for each
 * doubling of comments and reactions. Every twelve hours of age cost one point.
 *
 * @param room name of the reader's workspace with the activity; null if it is elsewhere
 * @param talk number of comments and reactions
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

    /** The reasons of the points, the most weighty first; that it is new if there is no other. */
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

    private static void add(List<RelevanceReason> why, boolean applies, String key, String text) {
        if (applies) {
            why.add(new RelevanceReason(key, text));
        }
    }
}
