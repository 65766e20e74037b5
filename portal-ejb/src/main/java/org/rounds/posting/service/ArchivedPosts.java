package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.Activities.Archived;
import org.rounds.activity.service.ActivityKinds;
import org.rounds.activity.service.Publisher;
import org.rounds.markup.service.GatedText;
import org.rounds.markup.service.TextGate;
import org.rounds.people.service.PersonIntake;
import org.rounds.shared.model.TextForm;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.ImportOutcome;
import org.rounds.stream.service.StreamAccess;
import org.rounds.stream.service.Streams;

/** Stores activities of archives, or updates stored ones. */
@ApplicationScoped
class ArchivedPosts {

    @Inject private Activities activities;
    @Inject private ActivityKinds kinds;
    @Inject private Streams streams;
    @Inject private Publisher publisher;
    @Inject private ArchiveFollower follower;
    @Inject private TextGate texts;
    @Inject private PersonIntake persons;
    @Inject private ArchivedMentions mentions;

    /**
     * Stores an activity, or updates a stored one from its archive.
     *
     * @param streamAddress of its home stream: {@code everyone} or {@code workspace/ID}
     */
    ImportOutcome store(ArchivedActivity said, TextForm form, String streamAddress, String kind) {
        StreamAccess place = streams.place(Caller.SYSTEM, streamAddress).orElseThrow();
        String text = mentions.named(said.system(), said.text());
        Optional<Archived> known = activities.archived(said.system(), said.externalId());
        if (known.isPresent()) {
            return follower.activity(
                    said, place, known.get(), text, () -> texts.admit(text, form, place.address()));
        }
        long author = persons.idOf(said.system(), said.authorExternalId()).orElseThrow();
        GatedText gated = texts.admit(text, form, place.address());
        long id = ArchivedIds.next(activities, false, said.createdAt());
        Activity activity =
                new Activity(id, kinds.get(kind).name(), author, place.id(), gated.text());
        activity.entitle(said.title());
        if (said.closed()) {
            activity.closeComments();
        }
        activities.add(activity);
        activities.mention(id, gated.mentioned());
        activities.name(id, gated.topics());
        activities.linkArchived(
                said.system(), said.externalId(), id, ArchiveFollower.fingerprint(said));
        publisher.file(activity, place, gated.topics());
        return ImportOutcome.CREATED;
    }

    /**
     * Outcome of {@link #store} without executing it.
     *
     * @param streamAddress null if the stream does not exist yet
     */
    ImportOutcome foresee(ArchivedActivity said, String streamAddress) {
        Optional<Archived> known = activities.archived(said.system(), said.externalId());
        if (known.isEmpty()) {
            return ImportOutcome.CREATED;
        }
        Optional<StreamAccess> place =
                Optional.ofNullable(streamAddress)
                        .flatMap(address -> streams.place(Caller.SYSTEM, address));
        String text = mentions.named(said.system(), said.text());
        return follower.change(said, place, known.get(), text).any()
                ? ImportOutcome.UPDATED
                : ImportOutcome.UNCHANGED;
    }
}
