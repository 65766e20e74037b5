package org.rounds.feed.web;

import java.time.Instant;
import org.rounds.shared.page.TimeView;

/** Formats every time in the same way. */
public final class SameTimes extends TimeView {

    @Override
    public String said(Instant when) {
        return "then";
    }

    @Override
    public String exactly(Instant when) {
        return "exactly then";
    }

    @Override
    public String getWeekday() {
        return "that day";
    }

    @Override
    public String due(Instant when) {
        return "on that day";
    }
}
