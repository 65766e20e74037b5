package org.rounds.rights;

import java.util.concurrent.atomic.AtomicInteger;
import org.rounds.server.Answer;
import org.rounds.server.Call;
import org.rounds.server.Photos;

/** The caller's profile and other people. */
final class PeopleOperations {

    private static final String NO_CHANGE = "{}";

    private static final AtomicInteger YEARS = new AtomicInteger(2100);

    private PeopleOperations() {}

    static void addTo(Operations all) {
        all.add("GET /me", it -> Call.get("/me"))
                .add("PATCH /me", it -> Call.of("PATCH", "/me").json(NO_CHANGE))
                .add("GET /me/absences", it -> Call.get("/me/absences"))
                .add("POST /me/absences", it -> Call.post("/me/absences", away()))
                .add("DELETE /me/absences/{id}", PeopleOperations::cancel)
                .add("GET /people", PeopleOperations::search)
                .add("GET /people/{person}", it -> Call.get(member(it)))
                .add("PATCH /people/{person}", PeopleOperations::edit)
                .add("PUT /people/{person}/follow", it -> Call.of("PUT", follow(it)))
                .add("DELETE /people/{person}/follow", it -> Call.delete(follow(it)))
                .add("PUT /people/{person}/photo", it -> photo(member(it)))
                .add("DELETE /people/{person}/photo", it -> Call.delete(member(it) + "/photo"))
                .add("GET /photos/{photo}", PeopleOperations::seen);
    }

    /** Two weeks without an absence. */
    private static String away() {
        int year = YEARS.getAndIncrement();
        return "{\"from\":\"%1$d-08-01\",\"to\":\"%1$d-08-14\"}".formatted(year);
    }

    /** Cancels an absence of the caller, if the caller can plan one. */
    private static Call cancel(Scene scene) {
        Answer planned = scene.as(scene.caller(), Call.post("/me/absences", away()));
        return Call.delete("/me/absences/" + (planned.status() == 201 ? planned.id() : "1"));
    }

    private static Call search(Scene scene) {
        return Call.get(
                scene.place() == Place.ANY ? "/people" : "/people?mayRead=" + scene.stream());
    }

    private static String member(Scene scene) {
        return "/people/" + scene.person(Caller.MEMBER.user());
    }

    private static Call edit(Scene scene) {
        String path = member(scene);
        String etag = scene.as(Caller.OWNER, Call.get(path)).etag();
        return Call.patch(path, etag, NO_CHANGE);
    }

    private static Call photo(String person) {
        return Call.upload("PUT", person + "/photo", Photos.jpeg(400, 400));
    }

    /** Shows a new photo of a person whom a guest of another workspace cannot see. */
    private static Call seen(Scene scene) {
        boolean known = scene.caller() != Caller.GUEST_ELSEWHERE;
        Answer changed = scene.as(known ? Caller.MEMBER : Caller.OUTSIDER, photo(member(scene)));
        String url = changed.is(200).json().getString("avatarUrl");
        return Call.get(url.substring("/api/v1".length()));
    }

    private static String follow(Scene scene) {
        Caller whom = scene.caller() == Caller.OWNER ? Caller.MODERATOR : Caller.OWNER;
        return "/people/" + scene.person(whom.user()) + "/follow";
    }
}
