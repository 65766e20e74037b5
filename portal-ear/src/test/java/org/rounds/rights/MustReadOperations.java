package org.rounds.rights;

import org.rounds.server.Call;

/** Must-reads: acknowledging, numbers for readers, names for issuers. */
final class MustReadOperations {

    private static final String ONE = "/activities/{id}/acknowledgement";
    private static final String ALL = "/activities/{id}/acknowledgements";
    private static final String EXEMPTION = ALL + "/{person}/exemption";

    private MustReadOperations() {}

    static void addTo(Operations all) {
        all.add("PUT " + ONE, it -> Call.put(path(it, "/acknowledgement"), "{\"version\":1}"))
                .add("DELETE " + ONE, it -> Call.delete(path(it, "/acknowledgement")))
                .add("GET " + ALL, it -> Call.get(path(it, "/acknowledgements")))
                .add(
                        "GET " + ALL + "/progress",
                        it -> Call.get(path(it, "/acknowledgements/progress")))
                .add(
                        "PUT " + ALL + "/sign-off",
                        it -> Call.of("PUT", path(it, "/acknowledgements/sign-off")))
                .add("PUT " + EXEMPTION, it -> Call.put(exemption(it), "{\"reason\":\"Leave\"}"))
                .add("DELETE " + EXEMPTION, it -> Call.delete(exemption(it)))
                .add("GET /must-reads", it -> Call.get("/must-reads"))
                .add("GET /must-reads/issued", it -> Call.get("/must-reads/issued"))
                .add("GET /audiences", it -> Call.get("/audiences?q=icu"))
                .add(
                        "GET /audiences/reach",
                        it -> Call.get("/audiences/reach?place=" + it.stream()));
    }

    private static String path(Scene scene, String rest) {
        return "/activities/" + scene.mustRead() + rest;
    }

    private static String exemption(Scene scene) {
        String reader = scene.hospital().person(Caller.MEMBER.user());
        return path(scene, "/acknowledgements/" + reader + "/exemption");
    }
}
