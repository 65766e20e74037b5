package org.rounds.feed.service;

import java.util.List;
import java.util.Map;
import org.rounds.people.service.PersonBrief;

/**
 * What only some kinds of activities have, by their ids.
 *
 * @param people who is thanked, or is new
 * @param shared what is passed on, by its own id; only what the caller may read
 */
record ActivityParts(
        Map<Long, Acknowledgement> asked,
        Map<Long, Poll> polls,
        Map<Long, List<PersonBrief>> people,
        Map<Long, SharedActivity> shared) {}
