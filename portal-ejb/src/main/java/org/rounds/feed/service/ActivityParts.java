package org.rounds.feed.service;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rounds.attachment.service.Attachment;
import org.rounds.people.service.PersonBrief;

/**
 * Data of some kinds, by activity id.
 *
 * @param kinds data of kinds, by name of the member
 * @param unwritten names of kinds that people cannot post
 * @param shared shared activities by their own id; only readable ones
 * @param attachments files
 * @param writers delegates, by person id
 */
record ActivityParts(
        Map<Long, Map<String, Object>> kinds,
        Set<String> unwritten,
        Map<Long, SharedActivity> shared,
        Map<Long, List<Attachment>> attachments,
        Map<Long, PersonBrief> writers) {}
