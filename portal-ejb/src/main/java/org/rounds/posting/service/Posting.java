package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.ActivityKind;
import org.rounds.activity.service.ActivityKinds;
import org.rounds.activity.service.ActivityNotifier;
import org.rounds.activity.service.NewActivity;
import org.rounds.activity.service.Publisher;
import org.rounds.attachment.service.Attachments;
import org.rounds.linkpreview.service.LinkPreviews;
import org.rounds.markup.service.GatedText;
import org.rounds.markup.service.TextGate;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.model.TextForm;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.IdMint;
import org.rounds.stream.service.StreamAccess;
import org.rounds.stream.service.StreamGuard;
import org.rounds.stream.service.Streams;

/**
 * The one door through which activities come that people write, whether now or when their time has
 * come, in their own name or in that of a colleague who lets them.
 */
@ApplicationScoped
class Posting {

    @Inject private StreamGuard places;
    @Inject private Streams streams;
    @Inject private Delegations delegations;
    @Inject private TextGate texts;
    @Inject private Activities activities;
    @Inject private Publisher publisher;
    @Inject private ActivityKinds kinds;
    @Inject private Attachments shelf;
    @Inject private LinkPreviews links;
    @Inject private ActivityNotifier notices;
    @Inject private Audit audit;
    @Inject private IdMint ids;

    /**
     * Posts what somebody wrote.
     *
     * @return id of the activity
     * @throws Invalid if a text breaks a limit, more than one place is given, or something does not
     *     go with the kind
     */
    long post(Caller writer, PostActivity wish) {
        ActivityKind kind = fitting(wish);
        Caller author = delegations.author(writer, wish.onBehalfOf());
        StreamAccess place = writable(writer, author, wish, kind);
        GatedText gated = gated(wish, kind, place);
        NewActivity sent = checked(writer, author, place, wish, kind);
        Activity activity =
                new Activity(ids.next(), kind.name(), author.personId(), place.id(), gated.text());
        if (author != writer) {
            activity.writtenBy(writer.personId());
        }
        activity.carry(wish.files().size());
        kind.describe(sent, activity);
        activities.add(activity);
        activities.mention(activity.id(), gated.mentioned());
        activities.name(activity.id(), gated.topics());
        links.note(activity.id(), gated.text().html());
        if (!wish.files().isEmpty()) {
            shelf.attach(writer, activity, wish.files());
        }
        kind.store(sent, activity);
        kind.tell(sent, activity);
        publisher.publish(activity, place, gated.topics());
        notices.mentioned(author, activity.id(), place, activity.id(), gated.mentioned());
        if (author != writer) {
            String target = "activity/" + activity.id();
            audit.done(writer, "activity.on-behalf", target, "person/" + author.personId());
        }
        return activity.id();
    }

    /**
     * Looks whether something could be posted at its time as things are now, and posts nothing.
     *
     * @return address of the place in which it would stand
     */
    String tryOut(Caller writer, PostActivity wish) {
        ActivityKind kind = fitting(wish);
        Caller author = delegations.author(writer, wish.onBehalfOf());
        StreamAccess place = writable(writer, author, wish, kind);
        gated(wish, kind, place);
        checked(writer, author, place, wish, kind);
        return place.address();
    }

    private NewActivity checked(
            Caller writer,
            Caller author,
            StreamAccess place,
            PostActivity wish,
            ActivityKind kind) {
        NewActivity sent = new NewActivity(writer, author, place, wish.publishAt(), wish.fields());
        shelf.requireUploads(writer, wish.files());
        kind.check(sent);
        return sent;
    }

    private StreamAccess writable(
            Caller writer, Caller author, PostActivity wish, ActivityKind kind) {
        String address = wish.address();
        if (address.matches(StreamAccess.NAMED_AUDIENCES) && !streams.open(address)) {
            throw new Invalid(
                    wish.audience() == null ? "audiences" : "audience", "invalid.audience");
        }
        StreamAccess place = places.writable(writer, address);
        if (author != writer) {
            place = places.writable(author, address);
        }
        return places.require(author, place, kind.mayPost(author, place), kind.action());
    }

    private ActivityKind fitting(PostActivity wish) {
        ActivityKind kind = kinds.written(wish.kind());
        wish.requireFitting(kind);
        return kind;
    }

    /**
     * Looks whether a change goes with the kind of an activity.
     *
     * @throws Invalid if not
     * @throws NotAllowed if people do not write that kind
     */
    void requireFitting(Activity activity, EditActivity change) {
        ActivityKind kind = kinds.get(activity.kind());
        if (!kind.isWritten()) {
            throw new NotAllowed("problem.not-allowed-here");
        }
        change.requireFitting(kind);
    }

    private GatedText gated(PostActivity wish, ActivityKind kind, StreamAccess place) {
        return kind.needsText()
                ? texts.admit(wish.text(), TextForm.MARKED, place.address())
                : texts.admitOptional(wish.text(), place.address());
    }
}
