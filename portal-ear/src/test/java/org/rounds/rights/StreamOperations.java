package org.rounds.rights;

import org.rounds.server.Call;

/** Streams, topics, drafts, previews. */
final class StreamOperations {

    private static final String DRAFT = "{\"text\":\"Not yet\"}";

    private StreamOperations() {}

    static void addTo(Operations all) {
        all.add("GET /feed/pinned", it -> Call.get("/feed/pinned?stream=" + it.stream()));
        all.add("GET /feed", it -> Call.get("/feed?stream=" + it.stream()))
                .add("GET /feed/new", it -> Call.get("/feed/new?after=1&stream=" + it.stream()))
                .add("PUT /feed/read", it -> Call.put("/feed/read", readUpTo(it.stream())))
                .add("GET /streams", it -> Call.get("/streams"));
        all.add("GET /topics/{topic}", it -> Call.get(topic(it)))
                .add("PUT /topics/{topic}/follow", it -> Call.of("PUT", topic(it) + "/follow"))
                .add("DELETE /topics/{topic}/follow", it -> Call.delete(topic(it) + "/follow"));
        all.add("GET /drafts", StreamOperations::readDraft)
                .add("PUT /drafts", it -> Call.put(draft(it), DRAFT))
                .add("DELETE /drafts", it -> Call.delete(draft(it)));
        all.add("POST /preview", it -> Call.post("/preview", preview(it)));
    }

    private static String preview(Scene scene) {
        String place = scene.stream();
        return place.equals("home")
                ? DRAFT
                : "{\"text\":\"Not yet\",\"place\":\"%s\"}".formatted(place);
    }

    private static String readUpTo(String stream) {
        return "{\"stream\":\"%s\",\"upTo\":\"1\"}".formatted(stream);
    }

    private static String topic(Scene scene) {
        scene.hospital().room(Place.EVERYONE, true);
        return "/topics/" + scene.hospital().topic();
    }

    private static String draft(Scene scene) {
        return "/drafts?place=" + scene.stream();
    }

    /** Reads a draft of the caller, if the caller can store one. */
    private static Call readDraft(Scene scene) {
        String draft = draft(scene);
        scene.as(scene.caller(), Call.put(draft, DRAFT));
        return Call.get(draft);
    }
}
