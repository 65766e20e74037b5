package org.rounds.feed.service;

import java.time.Instant;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.model.TimeOrderedId;

/** A shared activity within another one. */
public record SharedActivity(
        Long id,
        String kind,
        PersonBrief author,
        ActivityCard.WorkspaceBrief workspace,
        String title,
        String text,
        String html,
        Instant createdAt) {

    static SharedActivity of(ActivityRow row) {
        return new SharedActivity(
                row.id(),
                row.kind(),
                row.authorship().author(),
                row.workspace(),
                row.content().title(),
                row.content().text(),
                row.content().html(),
                TimeOrderedId.instantOf(row.id()));
    }
}
