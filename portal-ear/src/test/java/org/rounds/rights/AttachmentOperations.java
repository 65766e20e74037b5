package org.rounds.rights;

import org.rounds.server.Answer;
import org.rounds.server.Call;

/** Attachments. */
final class AttachmentOperations {

    private static final String PATH = "/attachments/";

    private AttachmentOperations() {}

    static void addTo(Operations all) {
        all.add("POST /attachments", it -> upload())
                .add("GET /attachments/{id}", it -> Call.get(PATH + it.attachment()))
                .add(
                        "GET /attachments/{id}/thumbnail",
                        it -> Call.get(PATH + it.attachment() + "/thumbnail"))
                .add(
                        "PUT /attachments/{id}/alt",
                        it -> Call.put(PATH + own(it) + "/alt", "{\"alt\":\"A note\"}"))
                .add("DELETE /attachments/{id}", it -> Call.delete(PATH + own(it)));
    }

    private static Call upload() {
        return Call.upload("/attachments", "note.txt", "A note");
    }

    /** An upload of the caller, if the caller can upload. */
    private static String own(Scene scene) {
        Answer made = scene.as(scene.caller(), upload());
        return made.status() == 201 ? made.id() : "1";
    }
}
