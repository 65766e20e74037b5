package org.rounds.posting.service;

import java.time.Instant;
import java.util.List;
import org.rounds.attachment.service.Attachment;
import org.rounds.people.service.PersonBrief;

/**
 * A former text of an activity, with editor and time.
 *
 * @param attachments its files at that time
 */
public record TextVersion(
        int version,
        String title,
        String text,
        List<Attachment> attachments,
        PersonBrief editor,
        Instant editedAt) {}
