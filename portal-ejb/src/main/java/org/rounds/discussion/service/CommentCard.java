package org.rounds.discussion.service;

import java.time.Instant;
import java.util.List;
import org.rounds.activity.service.Reactions;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.model.Inlined;
import org.rounds.shared.service.Members;

/**
 * A comment as the caller can read it.
 *
 * @param activityId null for a comment on a subject of another feature, which is among the details
 * @param parentId the comment that it replies to; null for none
 * @param accepted whether it is the accepted answer to a question
 * @param details {@code subject} with type and id, unless it is on an activity
 */
public record CommentCard(
        Long id,
        Long activityId,
        Long parentId,
        PersonBrief author,
        @Inlined Content content,
        @Inlined Dates dates,
        int version,
        Reactions reactions,
        boolean accepted,
        May may,
        Members details) {

    /**
     * Its content.
     *
     * @param text source; null if it is deleted and only shown because of its replies
     * @param html sanitized HTML; empty if deleted
     */
    public record Content(String text, String html, List<PersonBrief> mentions) {

        /** Content of a deleted comment. */
        public static final Content NONE = new Content(null, "", List.of());
    }

    /** When it was written, last edited and deleted; null for never. */
    public record Dates(Instant createdAt, Instant editedAt, Instant deletedAt) {}

    /**
     * The caller's rights.
     *
     * @param moderate whether they decide on reports of it, and can hide it
     */
    public record May(
            boolean edit, boolean delete, boolean reply, boolean accept, boolean moderate) {}
}
