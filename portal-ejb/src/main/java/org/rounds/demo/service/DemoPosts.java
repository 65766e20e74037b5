package org.rounds.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.rounds.activity.model.ReactionKind;
import org.rounds.demo.service.DemoThread.DemoComment;
import org.rounds.discussion.service.ArchivedComment;
import org.rounds.mustread.service.ArchivedMustRead;
import org.rounds.poll.service.CreatePoll;
import org.rounds.posting.service.ActivityIntake;
import org.rounds.posting.service.ArchivedActivity;
import org.rounds.shared.model.TextForm;
import org.rounds.shared.service.Setting;

/** The posts of the demo hospital in the last four weeks. */
@ApplicationScoped
class DemoPosts {

    private static final String SYSTEM = DemoPeople.SYSTEM;
    private static final Duration UNREAD = Duration.ofHours(20);
    private static final Duration BETWEEN_READERS = Duration.ofMinutes(53);

    @Inject private ActivityIntake intake;
    @Inject private DemoWorkspaces rooms;
    @Inject private DemoNotices notices;
    @Inject private Clock clock;

    /**
     * Stores the posts.
     *
     * @param accounts the people who are notified of them
     */
    void write(List<JsonObject> activities, Collection<Long> accounts) {
        intake.everyone();
        List<DemoThread> threads = new ArrayList<>();
        for (int i = 0; i < activities.size(); i++) {
            threads.add(thread("a" + i, activities.get(i)));
        }
        threads.sort(Comparator.comparing(DemoThread::at));
        threads.forEach(this::write);
        notices.tell(threads, this::place, accounts);
        intake.markReadBefore(clock.instant().minus(UNREAD));
    }

    private void write(DemoThread told) {
        JsonObject activity = told.json();
        intake.activity(
                new ArchivedActivity(
                        SYSTEM,
                        told.id(),
                        null,
                        activity.getString("author"),
                        null,
                        activity.getString("text"),
                        told.at(),
                        false),
                TextForm.MARKED,
                place(told),
                activity.getString("kind"));
        react(told.id(), activity);
        if (activity.containsKey("mustRead")) {
            issue(told);
        }
        if (activity.containsKey("poll")) {
            ask(told);
        }
        if (activity.containsKey("about")) {
            intake.about(
                    SYSTEM,
                    told.id(),
                    activity.getString("value", null),
                    DemoPeople.strings(activity, "about"));
        }
        for (DemoComment comment : told.comments()) {
            comment(told, comment);
            if (comment.json().getBoolean("accepted", false)) {
                intake.accept(SYSTEM, comment.id());
            }
        }
    }

    /** Address of a workspace, of everyone, or of an audience by name. */
    private String place(DemoThread thread) {
        String named = thread.json().getString("place");
        int slash = named.indexOf('/');
        return slash < 0
                ? rooms.address(named)
                : intake.audience(named.substring(0, slash), named.substring(slash + 1));
    }

    private void issue(DemoThread told) {
        JsonObject wish = told.json().getJsonObject("mustRead");
        List<String> audiences =
                DemoPeople.strings(wish, "departments").stream()
                        .map(name -> intake.audience("department", name))
                        .toList();
        Instant due = clock.instant().plus(Duration.ofDays(wish.getInt("dueInDays")));
        intake.mustRead(
                SYSTEM,
                told.id(),
                new ArchivedMustRead(
                        told.json().getString("title"),
                        due,
                        audiences.isEmpty() ? List.of(intake.everyone()) : audiences));
        Instant when = told.at();
        for (String person : DemoPeople.strings(wish, "acknowledgedBy")) {
            when = when.plus(BETWEEN_READERS);
            intake.acknowledgement(SYSTEM, told.id(), person, when);
        }
    }

    private void ask(DemoThread told) {
        JsonObject wish = told.json().getJsonObject("poll");
        Instant closes = clock.instant().plus(Duration.ofDays(wish.getInt("closesInDays")));
        intake.poll(
                SYSTEM,
                told.id(),
                new CreatePoll(DemoPeople.strings(wish, "options"), false, false, closes));
        int place = 1;
        for (JsonValue voters : wish.getJsonArray("votes")) {
            for (JsonString voter : voters.asJsonArray().getValuesAs(JsonString.class)) {
                intake.vote(SYSTEM, told.id(), voter.getString(), place);
            }
            place++;
        }
    }

    private void comment(DemoThread told, DemoComment comment) {
        intake.comment(
                new ArchivedComment(
                        SYSTEM,
                        comment.id(),
                        null,
                        told.id(),
                        comment.parentId(),
                        comment.parentId(),
                        comment.json().getString("author"),
                        comment.json().getString("text"),
                        comment.at()),
                TextForm.MARKED,
                null);
        react(comment.id(), comment.json());
    }

    private void react(String item, JsonObject json) {
        if (json.containsKey("reactions")) {
            JsonObject reactions = json.getJsonObject("reactions");
            for (String word : reactions.keySet()) {
                ReactionKind kind = ReactionKind.ofWord(word).orElseThrow();
                DemoPeople.strings(reactions, word)
                        .forEach(person -> intake.reaction(SYSTEM, item, person, kind));
            }
        }
    }

    /**
     * An activity with its time relative to today. A thread that would reach into the future is
     * moved back by days.
     */
    private DemoThread thread(String id, JsonObject activity) {
        ZoneId zone = Setting.timeZone();
        LocalDate day =
                LocalDate.ofInstant(clock.instant(), zone).minusDays(activity.getInt("daysAgo"));
        Instant at =
                day.atTime(LocalTime.parse(activity.getString("time"))).atZone(zone).toInstant();
        DemoThread thread = new DemoThread(id, activity, at);
        return thread.end().isBefore(clock.instant())
                ? thread
                : new DemoThread(id, activity, at.minus(Duration.ofDays(1)));
    }
}
