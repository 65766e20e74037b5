package org.rounds.feed.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rounds.activity.service.Reactions;
import org.rounds.attachment.service.Attachment;
import org.rounds.discussion.service.CommentCard;
import org.rounds.feed.service.ActivityCard;
import org.rounds.feed.service.RelevanceReason;
import org.rounds.feed.service.SharedActivity;
import org.rounds.linkpreview.service.LinkPreview;
import org.rounds.mustread.service.Acknowledgement;
import org.rounds.people.service.PersonBrief;
import org.rounds.poll.service.Poll;
import org.rounds.shared.model.Named;
import org.rounds.shared.service.Members;
import org.rounds.stream.service.Audience;

/** Cards of activities for tests of templates. */
final class Cards {

    /** Malicious input. */
    static final String EVIL = "<script>alert(1)</script>\"'&";

    /** The same escaped for HTML. */
    static final String HARMLESS = "&lt;script&gt;alert(1)&lt;/script&gt;\"'&amp;";

    static final Long ID = 3_765_873_043_048_431_616L;
    static final Instant WHEN = Instant.parse("2026-11-02T08:00:00Z");

    static final PersonBrief PERSON =
            new PersonBrief(7L, "nora", EVIL, EVIL, new Named(1L, EVIL), null);

    private static final Reactions THANKS = new Reactions(Map.of("thanks", 2), "thanks");

    private Cards() {}

    static CommentCard comment(boolean accepted) {
        return new CommentCard(
                9L,
                ID,
                null,
                PERSON,
                new CommentCard.Content(EVIL, "<p>safe</p>", List.of()),
                new CommentCard.Dates(WHEN, WHEN, null),
                1,
                THANKS,
                accepted,
                new CommentCard.May(true, true, true, true, true),
                Members.NONE);
    }

    /** A card with all optional parts. */
    static ActivityCard full(String kind, boolean image, Members details) {
        return new ActivityCard(
                ID,
                kind,
                new ActivityCard.Authorship(PERSON, PERSON, WHEN, WHEN, null, 1),
                new ActivityCard.Place(
                        new ActivityCard.WorkspaceBrief(3L, "room", EVIL, "private"),
                        "workspace",
                        EVIL,
                        "/audiences/1"),
                new ActivityCard.Content(
                        EVIL,
                        EVIL,
                        "<p>safe</p>",
                        List.of(),
                        List.of(),
                        new LinkPreview("https://example.org/?a=\"b\"", EVIL, EVIL, EVIL),
                        List.of(attachment(image))),
                THANKS,
                new ActivityCard.Discussion(3, true, List.of(comment(false)), comment(true), 9L),
                new ActivityCard.Highlights(
                        true,
                        true,
                        List.of(
                                new RelevanceReason("room", EVIL),
                                new RelevanceReason("must-read", ""))),
                new ActivityCard.KindParts(poll(), acknowledgement(), EVIL, List.of(PERSON)),
                new ActivityCard.Shared(
                        5L,
                        new SharedActivity(
                                5L, "post", PERSON, null, EVIL, EVIL, "<p>safe</p>", WHEN)),
                new ActivityCard.May(true, true, true, true, true, true),
                details);
    }

    private static Attachment attachment(boolean image) {
        return new Attachment(
                4L,
                EVIL,
                "text/plain",
                2_048,
                "/api/v1/attachments/4",
                image ? "/api/v1/attachments/4/thumbnail" : null,
                image ? 9 : null,
                image ? 9 : null,
                image ? EVIL : null);
    }

    private static Poll poll() {
        return new Poll(
                List.of(new Poll.Option(1L, EVIL, 3), new Poll.Option(2L, EVIL, null)),
                true,
                false,
                WHEN,
                false,
                4,
                List.of(1L),
                true,
                new Poll.May(true));
    }

    private static Acknowledgement acknowledgement() {
        return new Acknowledgement(
                2,
                WHEN,
                "late",
                new Acknowledgement.Mine(1, WHEN),
                List.of(new Audience("department/1", EVIL)),
                new Acknowledgement.UnitProgress(new Named(1L, EVIL), 1, 3),
                null,
                new Acknowledgement.May(true, true, true));
    }

    /** A card without optional parts. */
    static ActivityCard bare(Long id, String kind) {
        return bare(id, kind, null, null, null);
    }

    /** Like {@link #bare(Long, String)}, with parts of some kinds; null for none. */
    static ActivityCard bare(
            Long id, String kind, Poll poll, Acknowledgement asked, Long sharedId) {
        PersonBrief nobody = new PersonBrief(7L, "nora", "Nora", null, null, null);
        return new ActivityCard(
                id,
                kind,
                new ActivityCard.Authorship(nobody, null, WHEN, null, WHEN, 1),
                new ActivityCard.Place(null, "everyone", null, null),
                new ActivityCard.Content(null, null, "", List.of(), List.of(), null, List.of()),
                new Reactions(Map.of(), null),
                new ActivityCard.Discussion(0, false, List.of(), null, null),
                new ActivityCard.Highlights(false, false, null),
                new ActivityCard.KindParts(poll, asked, null, List.of(nobody)),
                new ActivityCard.Shared(sharedId, null),
                new ActivityCard.May(false, false, false, false, false, false),
                Members.NONE);
    }
}
