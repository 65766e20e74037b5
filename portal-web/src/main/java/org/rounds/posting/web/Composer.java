package org.rounds.posting.web;

import java.util.List;
import org.rounds.posting.service.ComposerContent;
import org.rounds.stream.service.StreamSubscription;

/**
 * The composer of a place.
 *
 * @param place address of the stream
 * @param content what it shows
 * @param places where the viewer may post
 * @param announcing where the viewer may announce
 * @param announces whether the viewer may announce here
 */
public record Composer(
        String place,
        ComposerContent content,
        List<StreamSubscription> places,
        List<StreamSubscription> announcing,
        boolean announces) {

    /** The place of that address; null where the viewer may not post there any more. */
    public StreamSubscription place(String address) {
        return places.stream()
                .filter(each -> each.stream().equals(address))
                .findFirst()
                .orElse(null);
    }
}
