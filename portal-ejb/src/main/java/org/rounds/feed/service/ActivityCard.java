package org.rounds.feed.service;

import java.time.Instant;
import java.util.List;
import org.rounds.activity.service.ItemMarks;
import org.rounds.activity.service.Reactions;
import org.rounds.attachment.service.Attachment;
import org.rounds.discussion.service.CommentCard;
import org.rounds.linkpreview.service.LinkPreview;
import org.rounds.mustread.service.Acknowledgement;
import org.rounds.people.service.PersonBrief;
import org.rounds.poll.service.Poll;
import org.rounds.shared.model.Inlined;
import org.rounds.shared.service.Members;

/**
 * An activity as the caller may read it.
 *
 * @param details what kinds show besides, each under its own name; most show nothing
 */
public record ActivityCard(
        Long id,
        String kind,
        @Inlined Writing writing,
        @Inlined Place place,
        @Inlined Content content,
        Reactions reactions,
        @Inlined Discussion discussion,
        @Inlined Standing standing,
        @Inlined KindParts parts,
        @Inlined Shared passedOn,
        May may,
        Members details) {

    /** The same, with why it stands where it does. */
    ActivityCard because(List<RelevanceReason> reasons) {
        return new ActivityCard(
                id,
                kind,
                writing,
                place,
                content,
                reactions,
                discussion,
                new Standing(standing.pinned(), standing.bookmarked(), reasons),
                parts,
                passedOn,
                may,
                details);
    }

    /**
     * Who wrote it and when.
     *
     * @param postedBy who wrote it in the author's name; null for the author
     * @param version counts its changes, from 0
     */
    public record Writing(
            PersonBrief author,
            PersonBrief postedBy,
            Instant createdAt,
            Instant editedAt,
            Instant deletedAt,
            int version) {

        /** The same, written by somebody else in the author's name. */
        Writing by(PersonBrief writer) {
            return new Writing(author, writer, createdAt, editedAt, deletedAt, version);
        }
    }

    /**
     * Whom it is for.
     *
     * @param workspace where it was posted; null when that is no workspace
     * @param audience {@code workspace}, {@code everyone}, {@code department/ID}, {@code site/ID}
     *     or {@code role/NAME}
     * @param audienceName name of that department, site or role; else null
     * @param audienceUrl path of the page with what is written for it; else null
     */
    public record Place(
            WorkspaceBrief workspace, String audience, String audienceName, String audienceUrl) {}

    /**
     * What it says.
     *
     * @param title of an announcement; null for other kinds
     * @param text as its author wrote it; null when it is deleted
     * @param html sanitized HTML made from it
     * @param preview what the page says of itself to which it links; null for none
     * @param attachments the files that belong to it, in their order
     */
    public record Content(
            String title,
            String text,
            String html,
            List<String> topics,
            List<PersonBrief> mentions,
            LinkPreview preview,
            List<Attachment> attachments) {

        /** The same, with what is not in its row. */
        Content with(List<String> named, List<PersonBrief> mentioned, List<Attachment> attached) {
            return new Content(title, text, html, named, mentioned, preview, attached);
        }

        /** Of an activity that is deleted: nothing, but for its topics and who was mentioned. */
        static Content deleted(ItemMarks marks, Long id) {
            return new Content(
                    null, null, "", marks.topics(id), marks.mentions(id), null, List.of());
        }
    }

    /**
     * Its comments.
     *
     * @param latestComments at most two, the oldest of them first
     * @param acceptedAnswer the comment that answers a question; null for none
     */
    public record Discussion(
            int commentCount,
            boolean commentsClosed,
            List<CommentCard> latestComments,
            CommentCard acceptedAnswer,
            Long acceptedCommentId) {

        /**
         * The same, with the comments that are shown.
         *
         * @param comments the oldest first; one of them may be accepted
         */
        Discussion with(List<CommentCard> comments) {
            return new Discussion(
                    commentCount,
                    commentsClosed,
                    List.copyOf(
                            comments.subList(Math.max(0, comments.size() - 2), comments.size())),
                    comments.stream().filter(CommentCard::accepted).findFirst().orElse(null),
                    acceptedCommentId);
        }
    }

    /**
     * Where the caller finds it.
     *
     * @param pinned whether it is at the top of its stream
     * @param bookmarked whether the caller keeps it
     * @param why it is where it is, if the order is by relevance; else null
     */
    public record Standing(boolean pinned, boolean bookmarked, List<RelevanceReason> why) {}

    /**
     * What some kinds have.
     *
     * @param poll what can be chosen; null for all other kinds
     * @param acknowledgement what a must-read asks of the caller; null for all other activities
     * @param value that the people are thanked for; null for other kinds
     * @param people who is thanked, or is new
     */
    public record KindParts(
            Poll poll, Acknowledgement acknowledgement, String value, List<PersonBrief> people) {}

    /**
     * What it passes on.
     *
     * @param sharedId the activity; null for none
     * @param shared that activity; null if it is gone, or the caller may not read it
     */
    public record Shared(Long sharedId, SharedActivity shared) {}

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
