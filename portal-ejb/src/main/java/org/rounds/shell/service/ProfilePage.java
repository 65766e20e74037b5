package org.rounds.shell.service;

import java.util.List;
import org.rounds.feed.service.FeedPage;
import org.rounds.people.service.Absence;
import org.rounds.people.service.PersonBrief;
import org.rounds.people.service.Profile;

/**
 * The page of a person.
 *
 * @param feed their public posts; null for guests of the hospital
 * @param absences those of the caller, on their own page
 * @param delegates those of the caller, on their own page
 */
public record ProfilePage(
        Profile profile, FeedPage feed, List<Absence> absences, List<PersonBrief> delegates) {

    /** A page of which the posts alone were asked for. */
    static ProfilePage part(Profile profile, FeedPage feed) {
        return new ProfilePage(profile, feed, List.of(), List.of());
    }
}
