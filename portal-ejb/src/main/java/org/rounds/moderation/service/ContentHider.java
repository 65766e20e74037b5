package org.rounds.moderation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import org.rounds.activity.model.Activity;
import org.rounds.activity.model.Comment;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.Publisher;
import org.rounds.moderation.model.Report;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.stream.service.StreamAccess;
import org.rounds.stream.service.Streams;

/** Hides reported items from every stream, like a deletion, and shows them again. */
@ApplicationScoped
class ContentHider {

    @Inject private Activities activities;
    @Inject private Streams streams;
    @Inject private Publisher publisher;
    @Inject private Audit audit;
    @Inject private Clock clock;

    /** Locks the reported item against concurrent decisions until the transaction ends. */
    void lock(Report report) {
        if (report.commentId() != null) {
            activities.lock(activities.comment(report.commentId()).orElseThrow());
        } else {
            activities.lock(activities.activity(report.activityId()).orElseThrow());
        }
    }

    void hide(Caller caller, Report report) {
        if (report.commentId() != null) {
            Comment comment = activities.comment(report.commentId()).orElseThrow();
            boolean shown = !comment.isDeleted();
            comment.hide(caller.personId(), clock.instant());
            activities.flush();
            if (shown) {
                activities.count(comment.activityId(), -1);
                reopen(caller, comment);
            }
            return;
        }
        Activity activity = activities.activity(report.activityId()).orElseThrow();
        boolean shown = !activity.isDeleted();
        activity.hide(caller.personId(), clock.instant());
        activities.flush();
        if (shown) {
            publisher.withdraw(activity);
        }
    }

    /** Reopens a question whose accepted answer is hidden, with an audit entry. */
    private void reopen(Caller caller, Comment answer) {
        activities
                .activity(answer.activityId())
                .filter(question -> Long.valueOf(answer.id()).equals(question.acceptedCommentId()))
                .ifPresent(
                        question ->
                                audit.done(
                                        caller,
                                        "answer.reopen",
                                        "activity/" + question.id(),
                                        "comment/" + answer.id()));
    }

    /** Shows an item hidden by a decision; a deletion by its author stays. */
    void show(Report report) {
        if (!report.isHidden()) {
            return;
        }
        if (report.commentId() != null) {
            Comment comment = activities.comment(report.commentId()).orElseThrow();
            if (comment.unhide()) {
                activities.flush();
                activities.count(comment.activityId(), 1);
            }
            return;
        }
        Activity activity = activities.activity(report.activityId()).orElseThrow();
        if (activity.unhide()) {
            activities.flush();
            StreamAccess place = streams.place(Caller.SYSTEM, activity.streamId()).orElseThrow();
            publisher.file(activity, place, new LinkedHashSet<>(activities.topics(activity.id())));
        }
    }
}
