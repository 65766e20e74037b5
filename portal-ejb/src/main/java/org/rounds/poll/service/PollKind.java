package org.rounds.poll.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.ActivityKind;
import org.rounds.activity.service.Deadline;
import org.rounds.activity.service.KindItem;
import org.rounds.activity.service.KindReading;
import org.rounds.activity.service.NewActivity;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Caller;
import org.rounds.shared.text.Characters;

/** The kind of activities with a poll. */
@ApplicationScoped
class PollKind implements ActivityKind {

    private static final String POLL = "poll";

    @Inject private Polls polls;
    @Inject private Clock clock;

    @Override
    public String name() {
        return POLL;
    }

    @Override
    public Set<String> required() {
        return Set.of(POLL);
    }

    @Override
    public void check(NewActivity sent) {
        CreatePoll poll = poll(sent);
        List<String> texts = poll.texts();
        if (!texts.stream().allMatch(Characters::isSeen)) {
            throw new Invalid("poll.options", "invalid.required");
        }
        if (texts.stream().distinct().count() < texts.size()) {
            throw new Invalid("poll.options", "invalid.different");
        }
        if (poll.closesAt() != null) {
            Deadline.require("poll.closesAt", poll.closesAt(), clock.instant());
        }
        Deadline.requireAfter("poll.closesAt", poll.closesAt(), sent.publishAt());
    }

    @Override
    public void store(NewActivity sent, Activity activity) {
        polls.add(poll(sent).poll(activity.id()));
    }

    private static CreatePoll poll(NewActivity sent) {
        return sent.field(POLL, CreatePoll.class);
    }

    @Override
    public Optional<KindReading> read(Caller caller, List<KindItem> items) {
        PollQueries found = new PollQueries(caller, items, clock.instant());
        return Optional.of(new KindReading(POLL, found.questions(), found::polls));
    }
}
