package org.rounds.workspace.service;

import org.rounds.shared.error.Invalid;
import org.rounds.shared.text.Characters;

/** Plain text of join requests and their answers. */
final class AdmissionText {

    /** Maximum length in characters. */
    private static final int LONGEST = 500;

    private AdmissionText() {}

    /**
     * The text without unstorable characters and surrounding space; null for none.
     *
     * @param field name of the field, for errors
     * @throws Invalid if it is over 500 characters
     */
    static String of(String field, String text) {
        String clean = text == null ? "" : Characters.storable(text).strip();
        if (clean.length() > LONGEST) {
            throw new Invalid(field, "invalid.too-long", LONGEST);
        }
        return Characters.isSeen(clean) ? clean : null;
    }
}
