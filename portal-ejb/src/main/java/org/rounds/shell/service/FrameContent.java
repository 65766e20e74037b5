package org.rounds.shell.service;

import java.util.List;
import org.rounds.stream.service.StreamSubscription;

/**
 * What the frame of every page shows of the caller.
 *
 * @param notifications unread conversations, at most 100
 * @param mustReads must-reads to acknowledge, at most 100
 * @param reports reports to decide on, at most 100
 * @param places the caller's subscriptions, with 1 for any number of unread posts
 */
public record FrameContent(
        int notifications, int mustReads, int reports, List<StreamSubscription> places) {

    /** Where nobody is signed in. */
    public static final FrameContent NONE = new FrameContent(0, 0, 0, List.of());
}
