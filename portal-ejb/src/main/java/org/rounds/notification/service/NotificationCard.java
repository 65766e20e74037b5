package org.rounds.notification.service;

import java.time.Instant;
import java.util.List;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.model.TimeOrderedId;

/**
 * What a person is told of one conversation.
 *
 * @param id of the newest thing in it; another one when there is something newer
 * @param actors who did that, at most three, the newest first
 * @param actorCount how many these are in all
 * @param title words by which the conversation is known
 * @param quote the beginning of the newest comment; null where there is none
 * @param place name of the place where it stands; null for none, and where that is for everyone
 * @param url path to it inside of Rounds
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

    /** Who is shown first; null where nobody did anything. */
    public PersonBrief actor() {
        return actors.isEmpty() ? null : actors.get(0);
    }

    /** What a notification is about, as the interface names it. */
    public record Subject(String type, Long id) {}
}
