package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.ActivityNotifier;
import org.rounds.activity.service.LocatedActivity;
import org.rounds.activity.service.Publisher;
import org.rounds.attachment.service.Attachments;
import org.rounds.linkpreview.service.LinkPreviews;
import org.rounds.markup.service.GatedText;
import org.rounds.mustread.service.MustReadReviser;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Caller;

/** Stores a new version of an activity and keeps the former one. */
@ApplicationScoped
class ActivityEditor {

    @Inject private PostGuard guard;
    @Inject private Activities activities;
    @Inject private Attachments attachments;
    @Inject private MustReadReviser mustReads;
    @Inject private LinkPreviews links;
    @Inject private ActivityNotifier notices;
    @Inject private Publisher publisher;
    @Inject private Clock clock;

    /**
     * Changes title, text and files; a significant change requires a must-read to be acknowledged
     * again.
     *
     * @throws Invalid if a text exceeds a limit, or a field does not belong to the kind
     * @throws Conflict if the change is significant, but the activity is not a must-read
     */
    void edit(Caller caller, LocatedActivity found, EditActivity change) {
        if (change.writes()) {
            write(caller, found, change);
        }
        mustReads.change(
                caller, found.activity(), found.place(), change.materialChange(), change.dueAt());
    }

    private void write(Caller caller, LocatedActivity found, EditActivity change) {
        Activity activity = found.activity();
        GatedText gated = guard.admit(activity, found.place(), change);
        Activities.FormerText former =
                new Activities.FormerText(
                        activity.version(),
                        activity.title(),
                        activity.text(),
                        caller.personId(),
                        clock.instant());
        if (change.title() != null) {
            activity.entitle(change.title().strip());
        }
        activity.edit(gated.text(), clock.instant());
        if (change.attachmentIds() != null) {
            activity.carry(change.files().size());
        }
        activities.flush();
        activities.keepVersion(former, activity.id());
        if (change.attachmentIds() != null) {
            attachments.attach(caller, activity, change.files());
        }
        Set<Long> named = activities.mentionAnew(activity.id(), gated.mentioned());
        activities.nameAnew(activity.id(), gated.topics());
        links.noteAnew(activity.id(), gated.text().html());
        notices.mentioned(caller, activity.id(), found.place(), activity.id(), named);
        publisher.file(activity, found.place(), gated.topics());
    }
}
