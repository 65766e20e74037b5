package org.rounds.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.Activities;
import org.rounds.demo.service.DemoThread.DemoComment;
import org.rounds.mustread.service.MustReadIssuer;
import org.rounds.shared.event.PastNotice;
import org.rounds.shared.model.Conversation;

/**
 * Notifies people of the posts of the demo, as if these had been written in the application.
 * Notifications older than two days, and those of acknowledged must-reads, are read.
 */
@ApplicationScoped
class DemoNotices {

    private static final Duration UNREAD = Duration.ofDays(2);
    private static final Duration BETWEEN_REACTIONS = Duration.ofMinutes(17);
    private static final Duration UNTIL_ACCEPTED = Duration.ofMinutes(25);

    @Inject private Activities activities;
    @Inject private MustReadIssuer mustReads;
    @Inject private DemoPeople people;
    @Inject private Clock clock;
    @Inject private Event<PastNotice> notices;

    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, Long> items = new HashMap<>();

    /**
     * Fires the events of stored threads in the order of their times.
     *
     * @param place address of the stream of a thread
     * @param accounts the people who can be notified
     */
    void tell(
            List<DemoThread> threads,
            Function<DemoThread, String> place,
            Collection<Long> accounts) {
        List<PastNotice> all = new ArrayList<>();
        for (DemoThread thread : threads) {
            new Told(thread, place.apply(thread), Set.copyOf(accounts), all).collect();
        }
        all.sort(Comparator.comparing(PastNotice::at));
        all.forEach(notices::fire);
    }

    private long person(String userName) {
        return ids.computeIfAbsent(userName, people::id);
    }

    private long item(String externalId) {
        return items.computeIfAbsent(externalId, this::find);
    }

    private long find(String externalId) {
        return activities.findArchived(DemoPeople.SYSTEM, externalId).orElseThrow();
    }

    /** The events of a thread. */
    private final class Told {

        private final DemoThread thread;
        private final String address;
        private final Set<Long> accounts;
        private final List<PastNotice> all;
        private final long activity;
        private final long author;

        Told(DemoThread thread, String address, Set<Long> accounts, List<PastNotice> all) {
            this.thread = thread;
            this.address = address;
            this.accounts = accounts;
            this.all = all;
            activity = item(thread.id());
            author = person(thread.json().getString("author"));
        }

        void collect() {
            JsonObject json = thread.json();
            if (json.containsKey("mustRead")) {
                ask(DemoPeople.strings(json.getJsonObject("mustRead"), "acknowledgedBy"));
            }
            String about = json.containsKey("value") ? "KUDOS" : "MENTION";
            List<Long> concerned =
                    DemoPeople.strings(json, "about").stream()
                            .map(DemoNotices.this::person)
                            .toList();
            add(new Done(about, thread.id(), author, thread.at()), concerned);
            write(thread.id(), json, thread.at());
            thread.comments().forEach(this::comment);
        }

        private void comment(DemoComment comment) {
            String id = comment.id();
            long writer = person(comment.json().getString("author"));
            Set<Long> answered = new HashSet<>(Set.of(author));
            if (comment.parentAuthor() != null) {
                answered.add(person(comment.parentAuthor()));
            }
            add(new Done("REPLY", id, writer, comment.at()), answered);
            if (comment.json().getBoolean("accepted", false)) {
                Instant at = comment.at().plus(UNTIL_ACCEPTED);
                add(new Done("ACCEPTED", id, author, at), Set.of(writer));
            }
            write(id, comment.json(), comment.at());
        }

        /** Mentions in a text, and reactions to it. */
        private void write(String id, JsonObject json, Instant at) {
            long writer = person(json.getString("author"));
            if (json.getString("text").contains("@")) {
                add(new Done("MENTION", id, writer, at), activities.mentioned(item(id)));
            }
            JsonObject reactions = json.getJsonObject("reactions");
            Instant when = at;
            for (String word : reactions == null ? Set.<String>of() : reactions.keySet()) {
                for (String reactor : DemoPeople.strings(reactions, word)) {
                    when = when.plus(BETWEEN_REACTIONS);
                    add(new Done("REACTION", id, person(reactor), when), Set.of(writer));
                }
            }
        }

        private void ask(List<String> acknowledged) {
            Set<Long> done = new HashSet<>();
            acknowledged.forEach(each -> done.add(person(each)));
            Set<Long> waiting = new HashSet<>(mustReads.readers(activity));
            waiting.removeAll(done);
            Done asked = new Done("MUST_READ", thread.id(), author, thread.at());
            add(asked, waiting, isOld(asked.at()));
            add(asked, done, true);
        }

        private void add(Done done, Collection<Long> concerned) {
            add(done, concerned, isOld(done.at()));
        }

        private void add(Done done, Collection<Long> concerned, boolean read) {
            List<Long> told =
                    concerned.stream()
                            .filter(each -> each != done.actor() && accounts.contains(each))
                            .toList();
            if (!told.isEmpty() && done.at().isBefore(clock.instant())) {
                Conversation about = new Conversation(Activity.TYPE, activity);
                all.add(
                        new PastNotice(
                                about,
                                address,
                                done.reason(),
                                item(done.item()),
                                done.actor(),
                                told,
                                done.at(),
                                read));
            }
        }

        private boolean isOld(Instant at) {
            return at.isBefore(clock.instant().minus(UNREAD));
        }
    }

    /** What somebody did. */
    private record Done(String reason, String item, long actor, Instant at) {}
}
