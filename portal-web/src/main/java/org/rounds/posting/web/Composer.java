package org.rounds.posting.web;

import java.time.Instant;
import java.util.List;
import org.rounds.people.service.PersonBrief;
import org.rounds.stream.service.StreamSubscription;

/**
 * What the composer of a place shows.
 *
 * @param place address of the place
 * @param draft what the viewer began to write there; empty for nothing
 * @param places where the viewer may post
 * @param announcing where the viewer may announce
 * @param authors colleagues in whose name the viewer may post
 * @param scheduled the viewer's posts that wait for their time
 * @param announces whether the viewer may announce here
 */
public record Composer(
        String place,
        String draft,
        List<StreamSubscription> places,
        List<StreamSubscription> announcing,
        List<PersonBrief> authors,
        List<Scheduled> scheduled,
        boolean announces) {

    /**
     * A post that waits for its time.
     *
     * @param kind name of its kind
     * @param place name of its place; null where the viewer may not post there any more
     * @param words its title, else its text
     * @param failed whether it could not be posted
     */
    public record Scheduled(
            Long id, Instant publishAt, String kind, String place, String words, boolean failed) {}
}
