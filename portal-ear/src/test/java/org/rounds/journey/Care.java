package org.rounds.journey;

import java.time.Duration;
import java.time.Instant;
import org.rounds.server.Api;
import org.rounds.server.Call;

/**
 * Content for screens of moderation and related features.
 *
 * @param report on a hidden post of Nora; another one waits
 * @param attached a post with a file
 * @param purged a purge with a witness
 */
record Care(String report, String attached, String purged) {

    static Care prepare(Api api) {
        later(api);
        report(api, post(api, "Bring it back by noon or else"));
        String hidden = report(api, post(api, "Whoever left the sink like this should go home"));
        Call hide =
                Call.put(
                        "/reports/" + hidden + "/decision",
                        "{\"decision\":\"hide\",\"note\":\"Please stay kind\"}");
        api.send(hide.as("carl.community")).is(200);
        return new Care(hidden, attached(api), purged(api));
    }

    private static String post(Api api, String text) {
        String wish = "{\"kind\":\"post\",\"text\":\"%s\"}".formatted(text);
        return api.send(Call.post("/activities", wish).as("nora.nurse")).is(201).id();
    }

    private static String report(Api api, String post) {
        Call report =
                Call.post(
                        "/activities/" + post + "/reports",
                        "{\"reason\":\"rude\",\"note\":\"This is not how we talk\"}");
        return api.send(report.as("paul.physician")).is(201).id();
    }

    private static String attached(Api api) {
        Call upload = Call.upload("/attachments", "downtime-plan.txt", "Page one");
        String file = api.send(upload.as("nora.nurse")).is(201).id();
        String wish =
                "{\"kind\":\"post\",\"text\":\"The plan\",\"attachmentIds\":[\"%s\"]}"
                        .formatted(file);
        String id = api.send(Call.post("/activities", wish).as("nora.nurse")).is(201).id();
        Call newer = Call.upload("/attachments", "downtime-plan-2.txt", "Page one and two");
        String change =
                "{\"text\":\"The plan, with the second page\",\"attachmentIds\":[\"%s\"]}"
                        .formatted(api.send(newer.as("nora.nurse")).is(201).id());
        api.send(Call.patch("/activities/" + id, "\"1\"", change).as("nora.nurse")).is(200);
        return id;
    }

    private static String purged(Api api) {
        String id = post(api, "What must not stand here");
        api.send(Call.of("PUT", "/activities/" + id + "/bookmark").as("paul.physician")).is(204);
        String reason = "{\"reason\":\"Told who a patient is\"}";
        api.send(Call.put("/purges/" + id, reason).as("viktor.bramhall")).is(200);
        return id;
    }

    private static void later(Api api) {
        String wish =
                "{\"kind\":\"post\",\"text\":\"Visiting hours change on Monday\",\"publishAt\":\"%s\"}"
                        .formatted(Instant.now().plus(Duration.ofDays(30)));
        api.send(Call.post("/activities", wish).as("lia.liaison")).is(201);
    }
}
