package org.rounds.rights;

import org.rounds.server.Call;

/** Oneself and others. */
final class PeopleOperations {

    private static final String NO_CHANGE = "{}";

    private PeopleOperations() {}

    static void addTo(Operations all) {
        all.add("GET /me", it -> Call.get("/me"))
                .add("PATCH /me", it -> Call.of("PATCH", "/me").json(NO_CHANGE))
                .add("GET /people", PeopleOperations::search)
                .add("GET /people/{person}", it -> Call.get(member(it)))
                .add("PATCH /people/{person}", PeopleOperations::edit)
                .add("PUT /people/{person}/follow", it -> Call.of("PUT", follow(it)))
                .add("DELETE /people/{person}/follow", it -> Call.delete(follow(it)));
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

    private static String follow(Scene scene) {
        Caller whom = scene.caller() == Caller.OWNER ? Caller.MODERATOR : Caller.OWNER;
        return "/people/" + scene.person(whom.user()) + "/follow";
    }
}
