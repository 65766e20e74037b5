package org.rounds.contract;

import org.rounds.server.Answer;
import org.rounds.server.Api;
import org.rounds.server.Call;

/** A private workspace of one test, owned by the nurse; the community manager is a member. */
final class Workshop {

    static final String OWNER = "nora.nurse";
    static final String MEMBER = "carl.community";
    static final String OTHER = "olga.outsider";

    private final Api api;
    private final String id;

    private Workshop(Api api, String id) {
        this.api = api;
        this.id = id;
    }

    static Workshop open(Api api) {
        Call wish = Call.post("/workspaces", "{\"name\":\"Workshop\",\"visibility\":\"private\"}");
        Workshop room = new Workshop(api, api.send(wish.as(OWNER)).is(201).id());
        String carl = "{\"personId\":\"%s\",\"role\":\"member\"}".formatted(room.person(MEMBER));
        room.owner(Call.post(room.path("/invitations"), carl)).is(201);
        room.member(Call.of("POST", room.path("/join"))).is(200);
        return room;
    }

    String id() {
        return id;
    }

    String stream() {
        return "workspace/" + id;
    }

    String path(String rest) {
        return "/workspaces/" + id + rest;
    }

    String person(String user) {
        return api.send(Call.get("/people/" + user).as(OWNER)).is(200).id();
    }

    /** A post, not sent yet. */
    Call posting(String text) {
        return Call.post(
                "/activities",
                "{\"kind\":\"post\",\"text\":\"%s\",\"workspaceId\":\"%s\"}".formatted(text, id));
    }

    /** Posts as the member. */
    Answer post(String text) {
        return member(posting(text)).is(201);
    }

    /** A comment, not sent yet. */
    static Call commenting(String activity, String text) {
        return Call.post(
                "/activities/" + activity + "/comments", "{\"text\":\"%s\"}".formatted(text));
    }

    Answer owner(Call call) {
        return api.send(call.as(OWNER));
    }

    /** Sends as a guest of other workspaces. */
    Answer stranger(Call call) {
        return api.send(call.as("gus.guest"));
    }

    Answer member(Call call) {
        return api.send(call.as(MEMBER));
    }
}
