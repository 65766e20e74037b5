package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.ActivityNotifier;
import org.rounds.activity.service.NewActivity;
import org.rounds.activity.service.Publisher;
import org.rounds.attachment.service.Attachments;
import org.rounds.linkpreview.service.LinkPreviews;
import org.rounds.markup.service.GatedText;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.IdMint;

/** Posts activities of people, immediate and scheduled ones, in their own name or as delegates. */
@ApplicationScoped
class Posting {

    @Inject private PostGuard guard;
    @Inject private Activities activities;
    @Inject private Publisher publisher;
    @Inject private Attachments attachments;
    @Inject private LinkPreviews links;
    @Inject private ActivityNotifier notices;
    @Inject private Audit audit;
    @Inject private IdMint ids;

    /**
     * Posts an activity.
     *
     * @return id of the activity
     * @throws Invalid if a text exceeds a limit, more than one place is given, or a field does not
     *     belong to the kind
     * @throws NotAllowed if the writer has no write access, or no delegation
     */
    long post(Caller writer, PostActivity wish) {
        PostGuard.Admitted admitted = guard.admit(writer, wish);
        NewActivity sent = admitted.sent();
        GatedText text = admitted.text();
        Caller author = sent.author();
        Activity activity = activity(admitted, wish.files().size());
        activities.add(activity);
        activities.mention(activity.id(), text.mentioned());
        activities.name(activity.id(), text.topics());
        links.note(activity.id(), text.text().html());
        if (!wish.files().isEmpty()) {
            attachments.attach(writer, activity, wish.files());
        }
        admitted.kind().store(sent, activity);
        admitted.kind().tell(sent, activity);
        publisher.publish(activity, sent.place(), text.topics());
        notices.mentioned(author, activity.id(), sent.place(), activity.id(), text.mentioned());
        if (author != writer) {
            String target = "activity/" + activity.id();
            audit.done(writer, "activity.on-behalf", target, "person/" + author.personId());
        }
        return activity.id();
    }

    private Activity activity(PostGuard.Admitted admitted, int files) {
        NewActivity sent = admitted.sent();
        Activity activity =
                new Activity(
                        ids.next(),
                        admitted.kind().name(),
                        sent.author().personId(),
                        sent.place().id(),
                        admitted.text().text());
        if (sent.author() != sent.writer()) {
            activity.writtenBy(sent.writer().personId());
        }
        activity.carry(files);
        admitted.kind().describe(sent, activity);
        return activity;
    }

    /**
     * Validates a scheduled activity against the current state; posts nothing.
     *
     * @return address of its stream
     */
    String tryOut(Caller writer, PostActivity wish) {
        return guard.admit(writer, wish).sent().place().address();
    }
}
