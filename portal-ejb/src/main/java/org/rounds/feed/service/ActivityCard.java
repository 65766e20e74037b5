package org.rounds.feed.service;

import java.time.Instant;
import java.util.List;
import org.rounds.activity.service.Reactions;
import org.rounds.attachment.service.Attachment;
import org.rounds.discussion.service.CommentCard;
import org.rounds.linkpreview.service.LinkPreview;
import org.rounds.mustread.service.Acknowledgement;
import org.rounds.people.service.PersonBrief;
import org.rounds.poll.service.Poll;
import org.rounds.shared.service.Members;

/**
 * An activity as the caller may read it.
 *
 * @param workspace the room it stands in; null when it is for everyone
 * @param audience {@code workspace}, {@code everyone}, {@code department/ID}, {@code site/ID} or
 *     {@code role/NAME}
 * @param audienceName name of that department, site or role; else null
 * @param audienceUrl path of the page with what is written for it; else null
 * @param title what stands above an announcement; null for other kinds
 * @param text as its author wrote it; null when it is deleted
 * @param html sanitized HTML made from it
 * @param latestComments at most two, the oldest of them first
 * @param poll what can be chosen; null for all other kinds
 * @param preview what the page says of itself to which it links; null for none
 * @param attachments the files that belong to it, in their order
 * @param why it stands where it does, where the order is by relevance; else null
 * @param postedBy who wrote it in the author's name; null for the author
 * @param value that the people are thanked for; null for other kinds
 * @param people who is thanked, or is new
 * @param sharedId what is passed on
 * @param shared that activity; null if it is gone, or the caller may not read it
 * @param acknowledgement what a must-read asks of the caller; null for all other activities
 * @param details what kinds show besides, each under its own name; most show nothing
 */
public record ActivityCard(
        Long id,
        String kind,
        PersonBrief author,
        WorkspaceBrief workspace,
        String audience,
        String audienceName,
        String audienceUrl,
        String title,
        String text,
        String html,
        List<String> topics,
        List<PersonBrief> mentions,
        LinkPreview preview,
        List<Attachment> attachments,
        Instant createdAt,
        Instant editedAt,
        Instant deletedAt,
        int version,
        Reactions reactions,
        int commentCount,
        boolean commentsClosed,
        List<CommentCard> latestComments,
        CommentCard acceptedAnswer,
        Long acceptedCommentId,
        boolean pinned,
        boolean bookmarked,
        Poll poll,
        Acknowledgement acknowledgement,
        PersonBrief postedBy,
        String value,
        List<PersonBrief> people,
        Long sharedId,
        SharedActivity shared,
        List<RelevanceReason> why,
        May may,
        Members details) {

    /** The same, with why it stands where it does. */
    ActivityCard because(List<RelevanceReason> reasons) {
        return new ActivityCard(
                id,
                kind,
                author,
                workspace,
                audience,
                audienceName,
                audienceUrl,
                title,
                text,
                html,
                topics,
                mentions,
                preview,
                attachments,
                createdAt,
                editedAt,
                deletedAt,
                version,
                reactions,
                commentCount,
                commentsClosed,
                latestComments,
                acceptedAnswer,
                acceptedCommentId,
                pinned,
                bookmarked,
                poll,
                acknowledgement,
                postedBy,
                value,
                people,
                sharedId,
                shared,
                reasons,
                may,
                details);
    }

    /** A workspace in short. */
    public record WorkspaceBrief(Long id, String slug, String name, String visibility) {}

    /**
     * What the caller may do with this activity.
     *
     * @param versions whether they see what it was before it was changed
     */
    public record May(
            boolean edit,
            boolean delete,
            boolean comment,
            boolean pin,
            boolean moderate,
            boolean versions) {}
}
