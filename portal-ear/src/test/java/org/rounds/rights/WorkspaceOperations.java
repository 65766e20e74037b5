package org.rounds.rights;

import org.rounds.server.Call;

/** Workspaces, members and join requests. */
final class WorkspaceOperations {

    private static final String MODERATOR = "{\"role\":\"moderator\"}";
    private static final String OWNER = "{\"role\":\"owner\"}";
    private static final String APPROVE = "{\"decision\":\"approve\"}";

    private WorkspaceOperations() {}

    static void addTo(Operations all) {
        all.add("GET /workspaces", it -> Call.get("/workspaces"))
                .add("POST /workspaces", WorkspaceOperations::open)
                .add("GET /workspaces/{workspace}", it -> Call.get(path(it.sharedWorkspace(), "")))
                .add("PATCH /workspaces/{workspace}", WorkspaceOperations::edit);
        all.add(
                        "GET /workspaces/{workspace}/members",
                        it -> Call.get(path(it.sharedWorkspace(), "/members")))
                .add(
                        "PUT /workspaces/{workspace}/members/{person}",
                        it -> Call.put(path(it.room(), member(it)), MODERATOR))
                .add(
                        "DELETE /workspaces/{workspace}/members/{person}",
                        it -> Call.delete(path(it.room(), member(it))))
                .add("POST /workspaces/{workspace}/join", it -> post(it.room(), "/join"))
                .add(
                        "PUT /workspaces/{workspace}/request",
                        it -> Call.put(path(it.room(), "/request"), "{\"message\":\"Please\"}"))
                .add(
                        "DELETE /workspaces/{workspace}/request",
                        it -> Call.delete(path(it.room(), "/request")))
                .add(
                        "PUT /workspaces/{workspace}/favorite",
                        it -> Call.of("PUT", path(it.room(), "/favorite")))
                .add(
                        "DELETE /workspaces/{workspace}/favorite",
                        it -> Call.delete(path(it.room(), "/favorite")))
                .add("POST /workspaces/{workspace}/leave", WorkspaceOperations::leave);
        all.add(
                        "GET /workspaces/{workspace}/requests",
                        it -> Call.get(path(it.sharedWorkspace(), "/requests")))
                .add("PUT /workspaces/{workspace}/requests/{person}", WorkspaceOperations::decide)
                .add("POST /workspaces/{workspace}/invitations", WorkspaceOperations::invite);
    }

    private static String path(String room, String rest) {
        return "/workspaces/" + room + rest;
    }

    private static Call post(String room, String rest) {
        return Call.of("POST", path(room, rest));
    }

    private static String member(Scene scene) {
        return "/members/" + scene.hospital().person(Caller.MEMBER.user());
    }

    private static Call open(Scene scene) {
        return Call.post(
                "/workspaces",
                "{\"name\":\"%s private\",\"visibility\":\"private\"}"
                        .formatted(scene.hospital().secret()));
    }

    private static Call edit(Scene scene) {
        String path = path(scene.room(), "");
        String etag = scene.as(Caller.OWNER, Call.get(path)).etag();
        return Call.patch(path, etag, "{\"purpose\":\"Keeps the crash carts full.\"}");
    }

    /** The owner leaves a workspace with another owner. */
    private static Call leave(Scene scene) {
        String room = scene.room();
        if (scene.caller() == Caller.OWNER) {
            String heir = "/members/" + scene.hospital().person(Caller.MODERATOR.user());
            scene.as(Caller.OWNER, Call.put(path(room, heir), OWNER)).is(204);
        }
        return post(room, "/leave");
    }

    /** Only closed workspaces have join requests; elsewhere the request is about a member. */
    private static Call decide(Scene scene) {
        String room = scene.room();
        String who = Caller.MEMBER.user();
        if (scene.place() == Place.CLOSED) {
            who = Hospital.LIAISON;
            scene.hospital().send(post(room, "/join").as(who)).is(202);
        }
        String request = "/requests/" + scene.hospital().person(who);
        return Call.put(path(room, request), APPROVE);
    }

    private static Call invite(Scene scene) {
        String room = scene.room();
        String wish =
                "{\"personId\":\"%s\",\"role\":\"member\"}"
                        .formatted(scene.hospital().person(Hospital.LIAISON));
        return Call.post(path(room, "/invitations"), wish);
    }
}
