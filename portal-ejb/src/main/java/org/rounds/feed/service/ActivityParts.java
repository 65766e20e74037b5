package org.rounds.feed.service;

import java.util.List;
import java.util.Map;
import org.rounds.attachment.service.Attachment;
import org.rounds.mustread.service.Acknowledgement;
import org.rounds.people.service.PersonBrief;
import org.rounds.poll.service.Poll;

/**
 * What only some kinds of activities have, by their ids.
 *
 * @param shared what is passed on, by its own id; only what the caller may read
 * @param attachments their files
 * @param writers who wrote in the name of somebody else, by their own ids
 */
record ActivityParts(
        Map<Long, Acknowledgement> asked,
        Map<Long, Poll> polls,
        Map<Long, SharedActivity> shared,
        Map<Long, List<Attachment>> attachments,
        Map<Long, PersonBrief> writers) {}
