package org.rounds.notification.service;

import java.time.Instant;
import java.util.List;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.model.TimeOrderedId;

/**
 * A notification about one conversation.
 *
 * @param id of its newest event; changes with newer ones
 * @param actors of the newest events, at most three, newest first
 * @param actorCount total number of actors
 * @param title title of the conversation
 * @param quote beginning of the newest comment; null for none
 * @param place name of its place; null for none, and for the stream of everyone
 * @param url path in Rounds
 */
public record NotificationCard(
        Long id,
        Subject conversation,
        NoticeReason reason,
        List<PersonBrief> actors,
        int actorCount,
        String title,
        String quote,
        String place,
        String url,
        boolean read) {

    public Instant createdAt() {
        return TimeOrderedId.instantOf(id);
    }

    /** The first actor; null if there is none. */
    public PersonBrief actor() {
        return actors.isEmpty() ? null : actors.get(0);
    }

    /** The subject of a notification in the API. */
    public record Subject(String type, Long id) {}
}
