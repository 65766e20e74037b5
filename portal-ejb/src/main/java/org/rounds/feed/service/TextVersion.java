package org.rounds.feed.service;

import java.time.Instant;
import org.rounds.people.service.PersonBrief;

/** A former text of an activity, and who replaced it when. */
public record TextVersion(
        int version, String title, String text, PersonBrief editor, Instant editedAt) {}
