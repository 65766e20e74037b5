package org.rounds.rights;

import java.util.function.Function;
import org.rounds.rights.TestPlace.Item;
import org.rounds.server.Call;

/** Activities, comments and reactions to them. */
final class WritingOperations {

    private static final String TEXT = "{\"text\":\"Changed\"}";
    private static final String THANKS = "{\"kind\":\"thanks\"}";

    private WritingOperations() {}

    static void addTo(Operations all) {
        all.add("POST /activities", WritingOperations::post)
                .add("GET /activities/{id}", it -> Call.get(activity(it.sharedActivity())))
                .add("GET /activities/{id}/versions", WritingOperations::versions)
                .add("GET /activities/{id}/reactions", WritingOperations::reactions)
                .add("GET /activities/{activity}/comments", WritingOperations::comments)
                .add(
                        "POST /activities/{activity}/comments",
                        it -> Call.post(activity(it.activity()) + "/comments", TEXT))
                .add(
                        "GET /discussions/{type}/{id}/comments",
                        it -> Call.get(discussion(it.sharedActivity())))
                .add(
                        "POST /discussions/{type}/{id}/comments",
                        it -> Call.post(discussion(it.activity()), TEXT))
                .add("GET /comments/{id}", it -> Call.get(comment(it.sharedComment())));
        settling(all);
        all.add(
                        "PUT /activities/{id}/closed",
                        it -> Call.of("PUT", activity(it.activity()) + "/closed"))
                .add(
                        "DELETE /activities/{id}/closed",
                        it -> Call.delete(activity(it.activity()) + "/closed"));
        all.add("GET /mutes", it -> Call.get("/mutes"))
                .add(
                        "PUT /mutes/{kind}/{id}",
                        it -> Call.of("PUT", "/mutes/thread/" + it.activity().id()))
                .add(
                        "DELETE /mutes/{kind}/{id}",
                        it -> Call.delete("/mutes/thread/" + it.activity().id()));
        for (String mark : new String[] {"/bookmark", "/pin"}) {
            all.add(
                            "PUT /activities/{id}" + mark,
                            it -> Call.put(activity(it.freshlyPosted()) + mark, "{}"))
                    .add(
                            "DELETE /activities/{id}" + mark,
                            it -> Call.delete(activity(it.freshlyPosted()) + mark));
        }
        all.add(
                        "PUT /activities/{id}/vote",
                        it ->
                                Call.put(
                                        "/activities/" + it.poll() + "/vote",
                                        "{\"options\":[\"1\"]}"))
                .add(
                        "DELETE /activities/{id}/vote",
                        it -> Call.delete("/activities/" + it.poll() + "/vote"))
                .add(
                        "PUT /activities/{id}/poll",
                        it ->
                                Call.put(
                                        "/activities/" + it.poll() + "/poll",
                                        "{\"closesAt\":null}"));
        changes(all, "/activities/{id}", Scene::activity, Scene::freshActivity);
        changes(all, "/comments/{id}", Scene::comment, Scene::freshComment);
    }

    private static void settling(Operations all) {
        String path = "/accepted-answer";
        all.add("PUT /activities/{id}" + path, it -> accept(it, it.question()))
                .add(
                        "DELETE /activities/{id}" + path,
                        it -> Call.delete(activity(it.question()) + path));
    }

    private static Call accept(Scene scene, Item question) {
        Item answer = scene.hospital().comment(question.id(), scene.hospital().secret());
        return Call.put(
                activity(question) + "/accepted-answer",
                "{\"commentId\":\"%s\"}".formatted(answer.id()));
    }

    /** Operations common to activities and comments. */
    private static void changes(
            Operations all,
            String path,
            Function<Scene, Item> item,
            Function<Scene, Item> freshItem) {
        String base = path.substring(0, path.lastIndexOf('/') + 1);
        all.add("PATCH " + path, it -> edit(base, item.apply(it)))
                .add("DELETE " + path, it -> Call.delete(base + item.apply(it).id()))
                .add(
                        "PUT " + path + "/reaction",
                        it -> Call.put(base + item.apply(it).id() + "/reaction", THANKS))
                .add(
                        "DELETE " + path + "/reaction",
                        it -> Call.delete(base + item.apply(it).id() + "/reaction"))
                .add(
                        "POST " + path + "/restore",
                        it -> restore(it, base + freshItem.apply(it).id()));
    }

    private static Call post(Scene scene) {
        String room = scene.place() == Place.EVERYONE ? null : scene.sharedWorkspace();
        return Call.post("/activities", Hospital.postBody(room, scene.hospital().secret()));
    }

    private static Call edit(String base, Item item) {
        return Call.patch(base + item.id(), item.etag(), TEXT);
    }

    private static Call restore(Scene scene, String path) {
        scene.as(Caller.MEMBER, Call.delete(path)).is(204);
        return Call.of("POST", path + "/restore");
    }

    private static Call reactions(Scene scene) {
        return Call.get(activity(scene.sharedActivity()) + "/reactions");
    }

    private static Call versions(Scene scene) {
        return Call.get(activity(scene.sharedActivity()) + "/versions");
    }

    private static Call comments(Scene scene) {
        return Call.get(activity(scene.sharedActivity()) + "/comments");
    }

    private static String activity(Item item) {
        return "/activities/" + item.id();
    }

    private static String discussion(Item item) {
        return "/discussions/activity/" + item.id() + "/comments";
    }

    private static String comment(Item item) {
        return "/comments/" + item.id();
    }
}
