package org.rounds.feed.service;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rounds.attachment.service.Attachment;
import org.rounds.people.service.PersonBrief;

/**
 * What only some kinds of activities have, by their ids.
 *
 * @param kinds what their kinds show, by the names of its members
 * @param unwritten names of the kinds that people do not write
 * @param shared what is passed on, by its own id; only what the caller may read
 * @param attachments their files
 * @param writers who wrote in the name of somebody else, by their own ids
 */
record ActivityParts(
        Map<Long, Map<String, Object>> kinds,
        Set<String> unwritten,
        Map<Long, SharedActivity> shared,
        Map<Long, List<Attachment>> attachments,
        Map<Long, PersonBrief> writers) {}
