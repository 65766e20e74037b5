package org.rounds.journey;

import org.rounds.server.Api;
import org.rounds.server.Call;

/**
 * One post of each kind with content of its own, all for everyone; ids.
 *
 * @param poll with Paul's vote
 * @param ballot an anonymous multiple-choice poll with Paul's vote
 * @param share of the kudos
 */
record Kinds(String poll, String ballot, String kudos, String introduction, String share) {

    static Kinds prepare(Api api) {
        String lia = api.send(Call.get("/people/lia.liaison").as("nora.nurse")).id();
        String poll =
                post(
                        api,
                        "\"kind\":\"poll\",\"poll\":{\"options\":[\"Before the shift\",\"After the"
                                + " shift\"],\"closesAt\":\"2099-12-01T12:00:00Z\"}");
        String ballot =
                post(
                        api,
                        "\"kind\":\"poll\",\"poll\":{\"options\":[\"More pumps\",\"More chairs\",\"A quiet"
                                + " room\"],\"anonymous\":true,\"multiple\":true}");
        for (String each : new String[] {poll, ballot}) {
            Call vote = Call.put("/activities/" + each + "/vote", "{\"options\":[\"2\"]}");
            api.send(vote.as("paul.physician")).is(204);
        }
        String kudos =
                post(
                        api,
                        "\"kind\":\"kudos\",\"value\":\"Crossing the hall to help\",\"receiverIds\":[\"%s\"]"
                                .formatted(lia));
        String introduction =
                post(api, "\"kind\":\"introduction\",\"personId\":\"%s\"".formatted(lia));
        String share = post(api, "\"kind\":\"share\",\"sharedId\":\"%s\"".formatted(kudos));
        return new Kinds(poll, ballot, kudos, introduction, share);
    }

    private static String post(Api api, String fields) {
        String wish = "{\"text\":\"What do you think of it? #rounds\",%s}".formatted(fields);
        return api.send(Call.post("/activities", wish).as("nora.nurse")).is(201).id();
    }
}
