package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.ActivityKind;
import org.rounds.activity.service.ActivityKinds;
import org.rounds.activity.service.NewActivity;
import org.rounds.attachment.service.Attachments;
import org.rounds.markup.service.GatedText;
import org.rounds.markup.service.TextGate;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.model.TextForm;
import org.rounds.shared.service.Caller;
import org.rounds.stream.service.StreamAccess;
import org.rounds.stream.service.StreamGuard;
import org.rounds.stream.service.Streams;

/** Checks whether an activity can be posted or edited: place, author and fields of the kind. */
@ApplicationScoped
class PostGuard {

    @Inject private StreamGuard places;
    @Inject private Streams streams;
    @Inject private Delegations delegations;
    @Inject private TextGate texts;
    @Inject private ActivityKinds kinds;
    @Inject private Attachments attachments;

    /**
     * Checks a new activity against the current state.
     *
     * @throws Invalid if a text exceeds a limit, more than one place is given, or a field does not
     *     belong to the kind
     * @throws NotAllowed if the writer has no write access, or no delegation
     */
    Admitted admit(Caller writer, PostActivity wish) {
        ActivityKind kind = kinds.written(wish.kind());
        wish.requireFitting(kind);
        Caller author = delegations.author(writer, wish.sending().onBehalfOf());
        StreamAccess place = writable(writer, author, wish, kind);
        GatedText text = text(wish, kind, place);
        NewActivity sent =
                new NewActivity(writer, author, place, wish.sending().publishAt(), wish.fields());
        attachments.requireUploads(writer, wish.files());
        kind.check(sent);
        return new Admitted(kind, sent, text);
    }

    private StreamAccess writable(
            Caller writer, Caller author, PostActivity wish, ActivityKind kind) {
        String address = wish.address();
        if (address.matches(StreamAccess.NAMED_AUDIENCES) && !streams.open(address)) {
            throw new Invalid(
                    wish.place().audience() == null ? "audiences" : "audience", "invalid.audience");
        }
        StreamAccess place = places.writable(writer, address);
        if (author != writer) {
            place = places.writable(author, address);
        }
        return places.require(author, place, kind.mayPost(author, place), kind.action());
    }

    private GatedText text(PostActivity wish, ActivityKind kind, StreamAccess place) {
        return kind.needsText()
                ? texts.admit(wish.text(), TextForm.MARKED, place.address())
                : texts.admitOptional(wish.text(), place.address());
    }

    /**
     * Checks a change of an activity.
     *
     * @return the new text
     * @throws Invalid if a text exceeds a limit, or a field does not belong to the kind
     * @throws NotAllowed if people cannot post that kind
     */
    GatedText admit(Activity activity, StreamAccess place, EditActivity change) {
        ActivityKind kind = kinds.get(activity.kind());
        if (!kind.isWritten()) {
            throw new NotAllowed("problem.not-allowed-here");
        }
        change.requireFitting(kind);
        String text = change.text() == null ? activity.text() : change.text();
        return texts.admit(text, activity.textForm(), place.address());
    }

    /**
     * A checked activity.
     *
     * @param sent the fields besides the text, with place, writer and author
     */
    record Admitted(ActivityKind kind, NewActivity sent, GatedText text) {}
}
