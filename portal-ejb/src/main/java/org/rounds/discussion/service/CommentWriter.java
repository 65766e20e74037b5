package org.rounds.discussion.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rounds.activity.model.Comment;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.ActivityNotifier;
import org.rounds.markup.model.WrittenText;
import org.rounds.markup.service.GatedText;
import org.rounds.markup.service.TextGate;
import org.rounds.shared.model.TextForm;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.IdMint;

/**
 * Stores comments, changes and mentions, and fires events for notifications, counts and open pages.
 * Does not check rights.
 */
@ApplicationScoped
class CommentWriter {

    @Inject private Activities activities;
    @Inject private TextGate texts;
    @Inject private ActivityNotifier notices;
    @Inject private Discussables discussables;
    @Inject private IdMint ids;
    @Inject private Clock clock;

    /**
     * Adds a comment of the caller.
     *
     * @param parent the comment to reply to; null for none
     * @throws org.rounds.shared.error.Invalid if the text exceeds a limit
     */
    Comment add(Caller caller, CommentContext under, Comment parent, String text) {
        GatedText gated = texts.admit(text, TextForm.MARKED, under.place().address());
        Comment comment = comment(caller, under, parent, gated.text());
        activities.add(comment);
        activities.mention(comment.id(), gated.mentioned());
        List<Long> concerned = new ArrayList<>();
        if (under.ownerId() != null) {
            concerned.add(under.ownerId());
        }
        if (parent != null) {
            concerned.add(parent.authorId());
        }
        notices.answered(caller, under.subject(), under.place(), comment.id(), concerned);
        notices.mentioned(caller, under.subject(), under.place(), comment.id(), gated.mentioned());
        counted(under, 1);
        if (!under.isActivity()) {
            notices.discussed(under.place(), under.subject(), comment.id());
        }
        return comment;
    }

    private Comment comment(Caller caller, CommentContext under, Comment parent, WrittenText text) {
        Long parentId = parent == null ? null : parent.id();
        long author = caller.personId();
        return under.isActivity()
                ? new Comment(ids.next(), under.subject().id(), parentId, author, text)
                : new Comment(
                        ids.next(), under.subject(), under.place().id(), parentId, author, text);
    }

    /** The HTML that {@link #edit} would store. */
    String preview(CommentContext under, Comment comment, String text) {
        return admit(under, comment, text).text().html();
    }

    private GatedText admit(CommentContext under, Comment comment, String text) {
        return texts.admit(text, comment.textForm(), under.place().address());
    }

    /** Replaces the text and keeps the former one; notifies newly mentioned people. */
    void edit(Caller caller, CommentContext under, Comment comment, String text) {
        GatedText gated = admit(under, comment, text);
        Activities.FormerText former =
                new Activities.FormerText(
                        comment.version(),
                        null,
                        comment.text(),
                        caller.personId(),
                        clock.instant());
        comment.edit(gated.text(), clock.instant());
        activities.flush();
        activities.keepVersion(former, comment.id());
        Set<Long> named = activities.mentionAnew(comment.id(), gated.mentioned());
        notices.mentioned(caller, under.subject(), under.place(), comment.id(), named);
    }

    void delete(Caller caller, CommentContext under, Comment comment) {
        comment.delete(caller.personId(), clock.instant());
        activities.flush();
        activities.count(comment, -1);
        counted(under, -1);
    }

    /**
     * Undoes a deletion.
     *
     * @throws org.rounds.shared.error.Conflict like {@link Comment#restore}
     */
    void restore(Caller caller, CommentContext under, Comment comment) {
        activities.lock(comment);
        comment.restore(caller.personId(), clock.instant());
        activities.flush();
        activities.count(comment, 1);
        counted(under, 1);
    }

    private void counted(CommentContext under, int more) {
        discussables
                .find(under.subject().type())
                .ifPresent(kind -> kind.counted(under.subject().id(), more));
        notices.counted(under.place(), under.subject());
    }
}
