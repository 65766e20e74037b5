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
 * An activity as the caller can read it.
 *
 * @param details data of its kind, by name; empty for most
 */
public record ActivityCard(
        Long id,
        String kind,
        @Inlined Authorship authorship,
        @Inlined Place place,
        @Inlined Content content,
        Reactions reactions,
        @Inlined Discussion discussion,
        @Inlined Highlights highlights,
        @Inlined KindParts parts,
        @Inlined Shared sharing,
        May may,
        Members details) {

    /** A copy with the reasons of its relevance. */
    ActivityCard because(List<RelevanceReason> reasons) {
        return new ActivityCard(
                id,
                kind,
                authorship,
                place,
                content,
                reactions,
                discussion,
                new Highlights(highlights.pinned(), highlights.bookmarked(), reasons),
                parts,
                sharing,
                may,
                details);
    }

    /**
     * Author and time.
     *
     * @param postedBy the delegate who wrote it; null if the author did
     * @param version number of changes, from 0
     */
    public record Authorship(
            PersonBrief author,
            PersonBrief postedBy,
            Instant createdAt,
            Instant editedAt,
            Instant deletedAt,
            int version) {

        /** The same, written by somebody else in the author's name. */
        Authorship by(PersonBrief writer) {
            return new Authorship(author, writer, createdAt, editedAt, deletedAt, version);
        }
    }

    /**
     * Its audience.
     *
     * @param workspace where it was posted; null unless it is a workspace
     * @param audience {@code workspace}, {@code everyone}, {@code department/ID}, {@code site/ID}
     *     or {@code role/NAME}
     * @param audienceName name of the department, site or role; else null
     * @param audienceUrl path of the audience's page; else null
     */
    public record Place(
            WorkspaceBrief workspace, String audience, String audienceName, String audienceUrl) {}

    /**
     * Its content.
     *
     * @param title of an announcement; null for other kinds
     * @param text source; null if it is deleted
     * @param html sanitized HTML
     * @param preview preview of the linked page; null for none
     * @param attachments in display order
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

        /** Content of a deleted activity: only topics and mentions. */
        static Content deleted(ItemMarks marks, Long id) {
            return new Content(
                    null, null, "", marks.topics(id), marks.mentions(id), null, List.of());
        }
    }

    /**
     * Its comments.
     *
     * @param latestComments at most two, oldest first
     * @param acceptedAnswer null for none
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
     * Its state for the caller.
     *
     * @param pinned whether it is pinned to its stream
     * @param bookmarked whether the caller saved it
     * @param why reasons of its position, if ordered by relevance; else null
     */
    public record Highlights(boolean pinned, boolean bookmarked, List<RelevanceReason> why) {}

    /**
     * Data of some kinds.
     *
     * @param poll null for other kinds
     * @param acknowledgement the must-read from the caller's view; null for other activities
     * @param value a short text of the kind; null for kinds without one
     * @param people whom the activity is about
     */
    public record KindParts(
            Poll poll, Acknowledgement acknowledgement, String value, List<PersonBrief> people) {}

    /**
     * The shared activity.
     *
     * @param sharedId its id; null for none
     * @param shared null if it was removed, or the caller cannot read it
     */
    public record Shared(Long sharedId, SharedActivity shared) {}

    /** A workspace in short form. */
    public record WorkspaceBrief(Long id, String slug, String name, String visibility) {}

    /**
     * The caller's rights.
     *
     * @param versions see former versions
     */
    public record May(
            boolean edit,
            boolean delete,
            boolean comment,
            boolean pin,
            boolean moderate,
            boolean versions) {}
}
