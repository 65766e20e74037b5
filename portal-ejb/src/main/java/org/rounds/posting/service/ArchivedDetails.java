package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.rounds.activity.model.Activity;
import org.rounds.activity.model.ReactionKind;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.ActivityKinds;
import org.rounds.activity.service.NewActivity;
import org.rounds.mustread.service.ArchivedMustRead;
import org.rounds.mustread.service.MustReadIssuer;
import org.rounds.people.service.PersonIntake;
import org.rounds.poll.service.CreatePoll;
import org.rounds.poll.service.Polls;
import org.rounds.shared.service.Caller;
import org.rounds.stream.service.StreamAccess;
import org.rounds.stream.service.Streams;

/**
 * Imports details of stored activities and comments: accepted answers, must-reads, polls, people
 * concerned, and reactions.
 */
@ApplicationScoped
class ArchivedDetails {

    @Inject private Activities activities;
    @Inject private ActivityKinds kinds;
    @Inject private Streams streams;
    @Inject private MustReadIssuer mustReads;
    @Inject private Polls polls;
    @Inject private PersonIntake persons;

    /** Accepts a stored comment as the answer to its activity. */
    void accept(String system, String commentExternalId) {
        long id = activities.findArchived(system, commentExternalId).orElseThrow();
        activities.accept(activities.comment(id).orElseThrow().activityId(), id);
    }

    /** Makes a stored announcement a must-read for an audience. */
    void mustRead(String system, String externalId, ArchivedMustRead said) {
        Activity announcement =
                activities
                        .findArchived(system, externalId)
                        .flatMap(activities::activity)
                        .orElseThrow();
        announcement.entitle(said.title());
        activities.flush();
        mustReads.issueArchived(announcement, said);
    }

    /** Stores the acknowledgement of a stored must-read by a person. */
    void acknowledgement(String system, String externalId, String personExternalId, Instant when) {
        long id = activities.findArchived(system, externalId).orElseThrow();
        mustReads.acknowledged(id, persons.idOf(system, personExternalId).orElseThrow(), when);
    }

    /** Adds a poll to a stored activity. */
    void poll(String system, String externalId, CreatePoll wish) {
        complete(system, externalId, Map.of("poll", wish));
    }

    /** Stores a person's vote for an option of a stored poll, by its position from 1. */
    void vote(String system, String externalId, String personExternalId, int place) {
        long poll = activities.findArchived(system, externalId).orElseThrow();
        long person = persons.idOf(system, personExternalId).orElseThrow();
        polls.choose(poll, person, List.of(place));
        polls.voted(poll, person, "");
        polls.count(poll, List.of(), List.of(place));
        polls.show(poll);
    }

    /**
     * Stores the people whom a stored activity is about.
     *
     * @param value a short text of the kind; null for a kind about one person, without a text
     */
    void about(
            String system, String externalId, String value, Collection<String> personExternalIds) {
        List<Long> people =
                personExternalIds.stream()
                        .map(each -> persons.idOf(system, each).orElseThrow())
                        .toList();
        complete(
                system,
                externalId,
                value == null
                        ? Map.of("personId", people.get(0))
                        : Map.of("value", value, "receiverIds", people));
    }

    /** Stores further rows of the kind for a stored activity. */
    private void complete(String system, String externalId, Map<String, Object> fields) {
        long id = activities.findArchived(system, externalId).orElseThrow();
        Activity activity = activities.activity(id).orElseThrow();
        StreamAccess place = streams.place(Caller.SYSTEM, activity.streamId()).orElseThrow();
        kinds.get(activity.kind()).store(NewActivity.archived(place, fields), activity);
    }

    /** Stores a reaction to a stored activity or comment. */
    void reaction(
            String system, String itemExternalId, String personExternalId, ReactionKind kind) {
        long item = activities.findArchived(system, itemExternalId).orElseThrow();
        activities.react(item, persons.idOf(system, personExternalId).orElseThrow(), kind);
    }
}
