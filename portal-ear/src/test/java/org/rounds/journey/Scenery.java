package org.rounds.journey;

import java.time.Duration;
import java.time.Instant;
import org.rounds.server.Api;
import org.rounds.server.Call;

/**
 * Content for all screens: a post with an answer and a reply, a workspace with a join request,
 * successful and failed imports.
 *
 * @param post of Nora, in a closed workspace
 * @param spare another one of hers, to be deleted
 * @param solved a question of hers with an accepted answer
 * @param mustRead of the community manager, due soon
 * @param withdrawn another one of his, deleted
 * @param kinds one of each other kind
 * @param care reports, scheduled posts and attachments
 * @param room a closed workspace owned by Paul; Olga asks to join
 * @param ends the last pages of long lists
 * @param audience path of the page of the administration, of which Carl is a member
 */
record Scenery(
        String post,
        String spare,
        String solved,
        String mustRead,
        String withdrawn,
        Kinds kinds,
        Care care,
        String room,
        ListEnds ends,
        String audience) {

    private static final String STAFF =
            """
            userName,givenName,familyName,email,title,department,shoeSize
            no good name,Fault,Faulty,fault@clovervalley.example,Ward Clerk,5 North,41
            ,Nobody,Nameless,nobody@clovervalley.example,Ward Clerk,5 North,42
            """;

    private static final String CUT_OFF =
            "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":{";

    static Scenery prepare(Api api) {
        imports(api);
        String away = "{\"from\":\"2097-08-01\",\"to\":\"2097-08-14\"}";
        api.send(Call.post("/me/absences", away).as("nora.nurse"));
        return new Scenery(
                post(api),
                post(api),
                solved(api),
                mustRead(api),
                withdrawn(api),
                Kinds.prepare(api),
                Care.prepare(api),
                room(api),
                new ListEnds(api),
                audience(api));
    }

    private static String audience(Api api) {
        String department =
                api.send(Call.get("/people/carl.community").as("carl.community"))
                        .json()
                        .getJsonObject("department")
                        .getString("id");
        String wish =
                "{\"kind\":\"post\",\"text\":\"The printers are back:"
                        + " https://printers.example/level-2\",\"audience\":\"department/%s\"}"
                                .formatted(department);
        return api.send(Call.post("/activities", wish).as("ada.admin")).is(201).text("audienceUrl");
    }

    private static String post(Api api) {
        String sepsis = api.send(Call.get("/workspaces/sepsis-bundle").as("nora.nurse")).id();
        String post =
                "{\"kind\":\"question\",\"text\":\"Where do the new lactate kits go? #sepsis\",\"workspaceId\":\"%s\"}";
        String id =
                api.send(Call.post("/activities", post.formatted(sepsis)).as("nora.nurse"))
                        .is(201)
                        .id();
        String comments = "/activities/" + id + "/comments";
        String said = "{\"text\":\"On the trolley, second drawer. Thank you, @nora.nurse.\"}";
        String first = api.send(Call.post(comments, said).as("paul.physician")).is(201).id();
        api.send(Call.of("PUT", "/activities/" + id + "/bookmark").as("nora.nurse")).is(204);
        String reply = "{\"text\":\"Found them.\",\"parentId\":\"%s\"}".formatted(first);
        api.send(Call.post(comments, reply).as("nora.nurse")).is(201);
        return id;
    }

    private static String solved(Api api) {
        String path = "/activities/" + post(api);
        String answer =
                api.send(Call.get(path + "/comments").as("nora.nurse"))
                        .items()
                        .get(0)
                        .getString("id");
        String wish = "{\"commentId\":\"%s\"}".formatted(answer);
        api.send(Call.put(path + "/accepted-answer", wish).as("nora.nurse")).is(204);
        return path.substring("/activities/".length());
    }

    private static String mustRead(Api api) {
        String wish =
                "{\"kind\":\"announcement\",\"title\":\"Insulin pens: one pen,"
                        + " one person\",\"text\":\"Label first,"
                        + " then **prime**.\",\"mustRead\":{\"dueAt\":\"%s\"}}"
                                .formatted(Instant.now().plus(Duration.ofHours(30)));
        String id = api.send(Call.post("/activities", wish).as("carl.community")).is(201).id();
        String path = "/activities/" + id + "/acknowledgement";
        api.send(Call.put(path, "{\"version\":1}").as("paul.physician")).is(204);
        String lia = api.send(Call.get("/people/lia.liaison").as("carl.community")).id();
        Call exempt =
                Call.put(path + "s/" + lia + "/exemption", "{\"reason\":\"Gives no insulin\"}");
        api.send(exempt.as("carl.community")).is(204);
        return id;
    }

    private static String withdrawn(Api api) {
        String id = mustRead(api);
        api.send(Call.delete("/activities/" + id).as("carl.community")).is(204);
        return id;
    }

    private static String room(Api api) {
        String wish = "{\"name\":\"Antibiotic stewardship rounds\",\"visibility\":\"closed\"}";
        String id = api.send(Call.post("/workspaces", wish).as("paul.physician")).is(201).id();
        String message = "{\"message\":\"I start in the sepsis team on Monday.\"}";
        api.send(Call.put("/workspaces/" + id + "/request", message).as("olga.outsider")).is(202);
        String post =
                "{\"kind\":\"post\",\"text\":\"Rounds are at 13:00 on Mondays.\",\"workspaceId\":\"%s\"}";
        Call first = Call.post("/activities", post.formatted(id)).as("paul.physician");
        String pinned = "/activities/" + api.send(first).is(201).id() + "/pin";
        api.send(Call.put(pinned, "{}").as("paul.physician")).is(204);
        return api.send(Call.get("/workspaces/" + id).as("paul.physician")).text("slug");
    }

    private static void imports(Api api) {
        String staff = "/imports?type=staff-csv&dryRun=true";
        finished(api, Call.upload(staff, "staff-november.csv", STAFF));
        finished(api, Call.upload("/imports?type=fhir-directory", "cut-off.json", CUT_OFF));
    }

    private static void finished(Api api, Call upload) {
        String id = api.send(upload.as("ada.admin")).is(202).id();
        api.until(
                Call.get("/imports/" + id).as("ada.admin"),
                job -> job.text("status").matches("done|failed"));
    }
}
