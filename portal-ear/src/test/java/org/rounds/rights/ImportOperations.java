package org.rounds.rights;

import org.rounds.server.Call;

/** Imports, with one person and as a dry run. */
final class ImportOperations {

    private static final String STAFF =
            """
            userName,givenName,familyName,displayName,email,title,department,site,active
            rita.rights,Rita,Rights,Rita Rights,rita.rights@clovervalley.example,Tester,Quality,Main,true
            """;

    private ImportOperations() {}

    static void addTo(Operations all) {
        all.add("POST /imports", it -> start())
                .add("GET /imports", it -> Call.get("/imports"))
                .add("GET /imports/{id}", it -> Call.get("/imports/" + started(it)))
                .add("DELETE /imports/{id}", it -> Call.delete("/imports/" + started(it)))
                .add(
                        "POST /imports/{id}/run",
                        it -> Call.post("/imports/" + noDryRun(it) + "/run", "{}"))
                .add(
                        "GET /imports/{id}/errors.csv",
                        it -> Call.get("/imports/" + started(it) + "/errors.csv"))
                .add("GET /imports/samples/{type}", it -> Call.get("/imports/samples/staff-csv"));
    }

    private static Call start() {
        return Call.upload("/imports?type=staff-csv&dryRun=true", "staff.csv", STAFF);
    }

    private static String noDryRun(Scene scene) {
        Call nothing =
                Call.upload("/imports?type=staff-csv", "nobody.csv", "userName,displayName\n");
        return scene.about(scene.as(Caller.ADMIN, nothing).is(202).id());
    }

    private static String started(Scene scene) {
        return scene.about(scene.as(Caller.ADMIN, start()).is(202).id());
    }
}
