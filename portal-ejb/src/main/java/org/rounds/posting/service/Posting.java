package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rounds.activity.model.Activity;
import org.rounds.activity.model.ActivityKind;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.ActivityNotifier;
import org.rounds.activity.service.Publisher;
import org.rounds.linkpreview.service.LinkPreviews;
import org.rounds.markup.service.GatedText;
import org.rounds.markup.service.TextGate;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.model.TextForm;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.IdMint;
import org.rounds.stream.service.FeedPolicy;
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
    @Inject private KindDetails kinds;
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
        Caller author = delegations.author(writer, wish.onBehalfOf());
        StreamAccess place = writable(writer, author, wish);
        ActivityKind kind = fitting(wish);
        GatedText gated = gated(wish, kind, place);
        Activity activity =
                new Activity(ids.next(), kind, author.personId(), place.id(), gated.text());
        if (author != writer) {
            activity.writtenBy(writer.personId());
        }
        kinds.describe(author, activity, place, wish);
        activities.add(activity);
        activities.mention(activity.id(), gated.mentioned());
        activities.name(activity.id(), gated.topics());
        links.note(activity.id(), gated.text().html());
        kinds.complete(writer, author, activity, place, wish);
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
        Caller author = delegations.author(writer, wish.onBehalfOf());
        StreamAccess place = writable(writer, author, wish);
        gated(wish, fitting(wish), place);
        kinds.tryOut(writer, author, place, wish);
        return place.address();
    }

    private StreamAccess writable(Caller writer, Caller author, PostActivity wish) {
        String address = wish.address();
        if (address.matches(StreamAccess.NAMED_AUDIENCES) && !streams.open(address)) {
            throw new Invalid(
                    wish.audience() == null ? "audiences" : "audience", "invalid.audience");
        }
        StreamAccess place = places.writable(writer, address);
        if (author != writer) {
            place = places.writable(author, address);
        }
        boolean announces = wish.kind().equals(ActivityKind.ANNOUNCEMENT.word());
        return announces
                ? places.require(
                        author, place, FeedPolicy.mayAnnounce(author, place), "activity.announce")
                : place;
    }

    private static ActivityKind fitting(PostActivity wish) {
        ActivityKind kind = ActivityKind.ofWord(wish.kind()).orElseThrow();
        wish.requireFitting(kind);
        return kind;
    }

    private GatedText gated(PostActivity wish, ActivityKind kind, StreamAccess place) {
        return kind == ActivityKind.SHARE
                ? texts.admitOptional(wish.text(), place.address())
                : texts.admit(wish.text(), TextForm.MARKED, place.address());
    }
}
