package org.rounds.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
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
import java.util.Comparator;
import java.util.List;
import org.rounds.activity.model.ReactionKind;
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
    @Inject private DemoRooms rooms;
    @Inject private Clock clock;

    void write(List<JsonObject> activities) {
        intake.everyone();
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < activities.size(); i++) {
            told.add(new Told("a" + i, activities.get(i), when(activities.get(i))));
        }
        told.sort(Comparator.comparing(Told::at));
        told.forEach(this::write);
        intake.markReadBefore(clock.instant().minus(UNREAD));
    }

    private void write(Told told) {
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
                place(activity.getString("place")),
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
        int number = 0;
        for (JsonObject comment : objects(activity, "comments")) {
            String id = told.id() + "c" + number++;
            comment(told, id, null, comment);
            if (comment.getBoolean("accepted", false)) {
                intake.accept(SYSTEM, id);
            }
            int replies = 0;
            for (JsonObject reply : objects(comment, "replies")) {
                comment(told, id + "r" + replies++, id, reply);
            }
        }
    }

    /** Address of a workspace, of everyone, or of an audience by name. */
    private String place(String named) {
        int slash = named.indexOf('/');
        return slash < 0
                ? rooms.address(named)
                : intake.audience(named.substring(0, slash), named.substring(slash + 1));
    }

    private void issue(Told told) {
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

    private void ask(Told told) {
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

    private void comment(Told told, String id, String parent, JsonObject comment) {
        Instant at = told.at().plus(Duration.ofMinutes(comment.getInt("minutesAfter")));
        intake.comment(
                new ArchivedComment(
                        SYSTEM,
                        id,
                        null,
                        told.id(),
                        parent,
                        parent,
                        comment.getString("author"),
                        comment.getString("text"),
                        at),
                TextForm.MARKED,
                null);
        react(id, comment);
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
     * Time of an activity relative to today. A thread that would reach into the future is moved
     * back by days.
     */
    private Instant when(JsonObject activity) {
        ZoneId zone = Setting.timeZone();
        LocalDate day =
                LocalDate.ofInstant(clock.instant(), zone).minusDays(activity.getInt("daysAgo"));
        Instant at =
                day.atTime(LocalTime.parse(activity.getString("time"))).atZone(zone).toInstant();
        Instant end = at.plus(Duration.ofMinutes(longest(activity)));
        return end.isBefore(clock.instant()) ? at : at.minus(Duration.ofDays(1));
    }

    private static int longest(JsonObject activity) {
        int longest = 0;
        for (JsonObject comment : objects(activity, "comments")) {
            longest = Math.max(longest, comment.getInt("minutesAfter"));
            for (JsonObject reply : objects(comment, "replies")) {
                longest = Math.max(longest, reply.getInt("minutesAfter"));
            }
        }
        return longest;
    }

    private static List<JsonObject> objects(JsonObject json, String name) {
        JsonArray array = json.getJsonArray(name);
        return array == null ? List.of() : array.getValuesAs(JsonObject.class);
    }

    private record Told(String id, JsonObject json, Instant at) {}
}
