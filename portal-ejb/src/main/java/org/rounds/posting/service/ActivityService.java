package org.rounds.posting.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.ActivityGuard;
import org.rounds.activity.service.ActivityNotifier;
import org.rounds.activity.service.LocatedActivity;
import org.rounds.activity.service.Publisher;
import org.rounds.attachment.service.Attachments;
import org.rounds.attachment.service.StoredAttachment;
import org.rounds.feed.service.ActivityCard;
import org.rounds.feed.service.ActivityCards;
import org.rounds.linkpreview.service.LinkPreviews;
import org.rounds.markup.service.GatedText;
import org.rounds.markup.service.TextGate;
import org.rounds.mustread.service.MustReadReviser;
import org.rounds.people.service.People;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.error.Stale;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;
import org.rounds.stream.model.StreamVerb;
import org.rounds.stream.service.FeedPolicy;

/** Writing activities: post, edit with history, delete with undo. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class ActivityService {

    @Inject private Callers callers;
    @Inject private ActivityGuard gate;
    @Inject private TextGate texts;
    @Inject private Activities activities;
    @Inject private ActivityCards queries;
    @Inject private Publisher publisher;
    @Inject private Posting posting;
    @Inject private Attachments shelf;
    @Inject private MustReadReviser mustReads;
    @Inject private LinkPreviews links;
    @Inject private ActivityNotifier notices;
    @Inject private People people;
    @Inject private Audit audit;
    @Inject private Clock clock;

    /**
     * Posts into a workspace or to everyone. Announcements come from those who lead there.
     *
     * @throws Invalid if a text breaks a limit, more than one place is given, or something does not
     *     go with the kind
     */
    public ActivityCard post(@Valid PostActivity wish) {
        Caller caller = callers.current();
        return card(caller, posting.post(caller, wish));
    }

    /**
     * One activity. A deleted one is there for the moderators of its place only, without its text.
     *
     * @throws NotFound if there is none for the caller
     */
    public ActivityCard get(long id) {
        Caller caller = callers.current();
        LocatedActivity found = gate.find(caller, id);
        if (!found.activity().isDeleted()) {
            activities.opened(caller, id);
        } else if (!found.place().may(StreamVerb.MODERATE)) {
            throw new NotFound("problem.no-such-activity");
        }
        return card(caller, id);
    }

    /**
     * Changes title, text and files; the former ones are kept. A change that matters lets everybody
     * acknowledge a must-read again.
     *
     * @param version the version that the caller saw
     * @throws Stale if it is not the newest any more
     * @throws Conflict if the change matters, but the activity is no must-read
     */
    public ActivityCard edit(long id, int version, @Valid EditActivity change) {
        Caller caller = callers.current();
        LocatedActivity found = gate.live(caller, id);
        Activity activity = found.activity();
        gate.require(
                caller,
                found,
                FeedPolicy.mayEdit(caller, found.place(), activity.authorId()),
                "activity.edit");
        if (activity.version() != version) {
            throw new Stale("problem.stale");
        }
        if (change.writes()) {
            write(caller, found, change);
        }
        mustReads.change(caller, activity, found.place(), change.materialChange(), change.dueAt());
        return card(caller, id);
    }

    private void write(Caller caller, LocatedActivity found, EditActivity change) {
        Activity activity = found.activity();
        posting.requireFitting(activity, change);
        String text = change.text() == null ? activity.text() : change.text();
        GatedText gated = texts.admit(text, activity.textForm(), found.place().address());
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
            shelf.attach(caller, activity, change.files());
        }
        Set<Long> named = activities.mentionAnew(activity.id(), gated.mentioned());
        activities.nameAnew(activity.id(), gated.topics());
        links.noteAnew(activity.id(), gated.text().html());
        notices.mentioned(caller, activity.id(), found.place(), activity.id(), named);
        publisher.file(activity, found.place(), gated.topics());
    }

    /**
     * The former texts and their files, newest first, for the author and the moderators of the
     * place.
     */
    public List<TextVersion> versions(long id) {
        Caller caller = callers.current();
        LocatedActivity found = gate.find(caller, id);
        if (found.activity().isDeleted() && !found.place().may(StreamVerb.MODERATE)) {
            throw new NotFound("problem.no-such-activity");
        }
        boolean may = FeedPolicy.maySeeVersions(caller, found.place(), found.activity().authorId());
        gate.require(caller, found, may, "activity.versions");
        List<Activities.FormerText> former = activities.versions(id);
        List<StoredAttachment> files = shelf.of(id);
        Map<Long, PersonBrief> editors =
                people.briefs(
                        former.stream().map(Activities.FormerText::editorId).distinct().toList());
        return former.stream()
                .map(
                        it ->
                                new TextVersion(
                                        it.version(),
                                        it.title(),
                                        it.text(),
                                        files.stream()
                                                .filter(
                                                        file ->
                                                                file.versions()
                                                                        .include(it.version()))
                                                .map(StoredAttachment::attachment)
                                                .toList(),
                                        editors.get(it.editorId()),
                                        it.editedAt()))
                .toList();
    }

    /**
     * Takes the activity out of every stream at once; its deleter can restore it for ten minutes.
     *
     * @throws NotFound if there is none for the caller, or it has just been deleted
     */
    public void delete(long id) {
        Caller caller = callers.current();
        LocatedActivity found = gate.live(caller, id);
        Activity activity = found.activity();
        gate.require(
                caller,
                found,
                FeedPolicy.mayDelete(caller, found.place(), activity.authorId()),
                "activity.delete");
        gate.hold(found);
        activity.delete(caller.personId(), clock.instant());
        activities.flush();
        publisher.withdraw(activity);
        if (activity.authorId() != caller.personId()) {
            audit.done(caller, "activity.delete", "activity/" + id, found.place().address());
        }
    }

    /**
     * Takes a deletion back.
     *
     * @throws Conflict if it is not deleted, ten minutes have passed, or a decision on a report
     *     hides it
     */
    public ActivityCard restore(long id) {
        Caller caller = callers.current();
        LocatedActivity found = gate.find(caller, id);
        Activity activity = found.activity();
        boolean mine =
                activity.deletedBy() == null
                        ? activity.authorId() == caller.personId()
                        : activity.deletedBy() == caller.personId();
        if (!mine && activity.isDeleted() && !found.place().may(StreamVerb.MODERATE)) {
            throw new NotFound("problem.no-such-activity");
        }
        gate.require(caller, found, mine, "activity.restore");
        activities.hold(activity);
        activity.restore(caller.personId(), clock.instant());
        activities.flush();
        publisher.file(activity, found.place(), new LinkedHashSet<>(activities.topics(id)));
        return card(caller, id);
    }

    private ActivityCard card(Caller caller, long id) {
        return queries.card(caller, id).get(0);
    }
}
