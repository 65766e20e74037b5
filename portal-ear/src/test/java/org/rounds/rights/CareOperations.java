package org.rounds.rights;

import org.rounds.rights.TestPlace.Item;
import org.rounds.server.Answer;
import org.rounds.server.Call;

/** Reports, decisions, scheduled posts, delegation and purges. */
final class CareOperations {

    private static final String RUDE = "{\"reason\":\"rude\"}";
    private static final String DEVICES = "/me/push-devices";
    private static final String DEVICE =
            "{\"endpoint\":\"https://push.example/1\",\"name\":\"Phone\",\"keys\":{\"p256dh\":\"B%s\",\"auth\":\"%s\"}}"
                    .formatted("A".repeat(86), "A".repeat(22));
    private static final String DELEGATES = "/me/delegates";

    private CareOperations() {}

    static void addTo(Operations all) {
        all.add("POST /activities/{activity}/reports", it -> report("activities", it.activity()))
                .add("POST /comments/{comment}/reports", it -> report("comments", it.comment()))
                .add("GET /reports", it -> Call.get("/reports"))
                .add("GET /reports/{id}", it -> Call.get(reported(it)))
                .add(
                        "PUT /reports/{id}/decision",
                        it -> Call.put(reported(it) + "/decision", "{\"decision\":\"keep\"}"))
                .add(
                        "PUT /reports/{id}/appeal",
                        it -> Call.put(reported(it) + "/appeal", "{\"text\":\"No\"}"));
        all.add("GET /scheduled-posts", it -> Call.get("/scheduled-posts"))
                .add("DELETE /scheduled-posts/{id}", CareOperations::cancel);
        all.add("GET /me/delegates", it -> Call.get(DELEGATES))
                .add("PUT /me/delegates/{person}", it -> Call.of("PUT", delegate(it)))
                .add("DELETE /me/delegates/{person}", it -> Call.delete(delegate(it)));
        all.add("GET /me/push-devices", it -> Call.get(DEVICES))
                .add("POST /me/push-devices", it -> Call.post(DEVICES, DEVICE))
                .add("DELETE /me/push-devices/{device}", CareOperations::leave);
        all.add("GET /purges", it -> Call.get("/purges"))
                .add("GET /purges/{activity}", it -> Call.get("/purges/" + it.activity().id()))
                .add(
                        "PUT /purges/{activity}",
                        it ->
                                Call.put(
                                        "/purges/" + it.activity().id(),
                                        "{\"reason\":\"Patient data\"}"));
    }

    private static Call report(String kind, Item item) {
        return Call.post("/" + kind + "/" + item.id() + "/reports", RUDE);
    }

    /** A report on a post of the member. */
    private static String reported(Scene scene) {
        return "/reports/" + scene.report();
    }

    /** Cancels a scheduled post of the caller, if the caller can schedule. */
    private static Call cancel(Scene scene) {
        String wish =
                "{\"kind\":\"post\",\"text\":\"Later\",\"publishAt\":\"%s\"%s}"
                        .formatted(
                                java.time.Instant.now().plusSeconds(86_400),
                                scene.workspaceField());
        Answer made = scene.as(scene.caller(), Call.post("/activities", wish));
        return Call.delete(
                "/scheduled-posts/" + scene.about(made.status() == 201 ? made.id() : "1"));
    }

    private static Call leave(Scene scene) {
        Answer made = scene.as(scene.caller(), Call.post(DEVICES, DEVICE));
        return Call.delete(DEVICES + "/" + (made.status() == 201 ? made.id() : "1"));
    }

    private static String delegate(Scene scene) {
        Caller whom = scene.caller() == Caller.OWNER ? Caller.MODERATOR : Caller.OWNER;
        return DELEGATES + "/" + scene.person(whom.user());
    }
}
