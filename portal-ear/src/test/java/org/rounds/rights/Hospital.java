package org.rounds.rights;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.rounds.rights.TestPlace.Item;
import org.rounds.server.Answer;
import org.rounds.server.Api;
import org.rounds.server.Call;

/**
 * The workspaces of a test run and their content, created by the API. {@code secret} is a word in
 * all texts and names of these workspaces, and nowhere else.
 */
final class Hospital {

    /** A member of staff who is in none of the workspaces and in no column of the table. */
    static final String LIAISON = "lia.liaison";

    private static final String OWNER = Caller.OWNER.user();
    private static final String AUTHOR = Caller.MEMBER.user();

    private final Api api;
    private final String secret = "sesame" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> people = new HashMap<>();
    private final Map<Place, TestPlace> withGuest = new EnumMap<>(Place.class);
    private final Map<Place, TestPlace> withoutGuest = new EnumMap<>(Place.class);

    private final Map<Place, String> mustReadsWithGuest = new EnumMap<>(Place.class);
    private final Map<Place, String> mustReadsWithoutGuest = new EnumMap<>(Place.class);

    Hospital(Api api) {
        this.api = api;
    }

    String secret() {
        return secret;
    }

    /** A topic used in the stream of everyone. */
    String topic() {
        return "rights" + secret;
    }

    /** The shared workspace of that visibility, or the stream of everyone; never changed. */
    TestPlace room(Place place, boolean guest) {
        Map<Place, TestPlace> rooms = guest ? withGuest : withoutGuest;
        if (!rooms.containsKey(place)) {
            rooms.put(place, furnish(place.isWorkspace() ? open(place, guest) : null));
        }
        return rooms.get(place);
    }

    /** A new workspace of that visibility. */
    TestPlace freshWorkspace(Place place, boolean guest) {
        return furnish(open(place, guest));
    }

    private String open(Place place, boolean guest) {
        String wish =
                "{\"name\":\"%s %s\",\"visibility\":\"%s\"}"
                        .formatted(secret, place.word(), place.word());
        String id = send(Call.post("/workspaces", wish).as(OWNER)).is(201).id();
        admit(id, Caller.MODERATOR.user(), "moderator");
        admit(id, AUTHOR, "member");
        if (guest) {
            admit(id, Caller.GUEST.user(), "guest");
        }
        return id;
    }

    /** Makes a person a member: invited by the owner, they join. */
    void admit(String workspaceId, String user, String role) {
        String wish = "{\"personId\":\"%s\",\"role\":\"%s\"}".formatted(person(user), role);
        send(Call.post("/workspaces/" + workspaceId + "/invitations", wish).as(OWNER)).is(201);
        send(Call.of("POST", "/workspaces/" + workspaceId + "/join").as(user)).is(200);
    }

    private TestPlace furnish(String workspaceId) {
        Item activity = post(workspaceId, secret + " #" + topic());
        return new TestPlace(workspaceId, activity, comment(activity.id(), secret));
    }

    /** A post of the member. */
    Item post(String workspaceId, String text) {
        return item(send(Call.post("/activities", postBody(workspaceId, text)).as(AUTHOR)));
    }

    /** A question of the member. */
    Item question(String workspaceId, String text) {
        Call asking = Call.post("/activities", body("question", workspaceId, text));
        return item(send(asking.as(AUTHOR)));
    }

    static String postBody(String workspaceId, String text) {
        return body("post", workspaceId, text);
    }

    private static String body(String kind, String workspaceId, String text) {
        String where = workspaceId == null ? "" : ",\"workspaceId\":\"%s\"".formatted(workspaceId);
        return "{\"kind\":\"%s\",\"text\":\"%s\"%s}".formatted(kind, text, where);
    }

    /** The id of a poll of the member. */
    String poll(String workspaceId) {
        String wish =
                body("poll", workspaceId, secret)
                        .replace("}", ",\"poll\":{\"options\":[\"Yes\",\"No\"]}}");
        return send(Call.post("/activities", wish).as(AUTHOR)).is(201).id();
    }

    /** The id of a file under a post of the member. */
    String attachment(String workspaceId) {
        String file = upload(AUTHOR);
        String wish =
                body("post", workspaceId, secret)
                        .replace("}", ",\"attachmentIds\":[\"%s\"]}".formatted(file));
        send(Call.post("/activities", wish).as(AUTHOR)).is(201);
        return file;
    }

    /** Id of an unposted upload of a user. */
    String upload(String user) {
        Call upload = Call.upload("/attachments", "note.txt", secret).as(user);
        return send(upload).is(201).id();
    }

    /** Id of a report on a new post of the member; by the owner or the moderator. */
    String report(String workspaceId) {
        String post =
                send(Call.post("/activities", body("post", workspaceId, secret)).as(AUTHOR))
                        .is(201)
                        .id();
        Call report =
                Call.post("/activities/" + post + "/reports", "{\"reason\":\"rude\"}").as(OWNER);
        return send(report).is(201).id();
    }

    /** Id of a must-read of the owner; for everyone, of the community manager. */
    String mustRead(String workspaceId) {
        String issuer = workspaceId == null ? Caller.MODERATOR.user() : OWNER;
        String wish =
                body("announcement", workspaceId, secret)
                        .replace(
                                "}",
                                ",\"title\":\"%s\",\"mustRead\":{\"dueAt\":\"2099-01-01T00:00:00Z\"}}"
                                        .formatted(secret));
        return send(Call.post("/activities", wish).as(issuer)).is(201).id();
    }

    /** Id of the shared must-read in that place; never changed. */
    String sharedMustRead(Place place, boolean guest) {
        Map<Place, String> known = guest ? mustReadsWithGuest : mustReadsWithoutGuest;
        return known.computeIfAbsent(place, it -> mustRead(room(it, guest).workspaceId()));
    }

    /** A comment of the member. */
    Item comment(String activityId, String text) {
        String body = "{\"text\":\"%s\"}".formatted(text);
        return item(send(Call.post("/activities/" + activityId + "/comments", body).as(AUTHOR)));
    }

    private static Item item(Answer created) {
        return new Item(created.is(201).id(), created.etag());
    }

    /** Id of a person by user name. */
    String person(String user) {
        return people.computeIfAbsent(
                user, name -> send(Call.get("/people/" + name).as(OWNER)).is(200).id());
    }

    Answer send(Call call) {
        return api.send(call);
    }
}
