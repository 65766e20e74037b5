package org.rounds.attachment.service;

import org.rounds.shared.error.Invalid;
import org.rounds.shared.text.Characters;

/** Cleans names and alternative texts of files. */
final class AttachmentTexts {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ALT = 500;

    private AttachmentTexts() {}

    /**
     * An alternative text without unstorable characters; null if nothing visible is left.
     *
     * @throws Invalid if it has more than 500 characters
     */
    static String words(String alt) {
        if (alt == null || !Characters.isSeen(alt)) {
            return null;
        }
        String clean = Characters.storable(alt).strip();
        if (clean.length() > LONGEST_ALT) {
            throw new Invalid("alt", "invalid.too-long", LONGEST_ALT);
        }
        return clean;
    }

    /**
     * The last part of a path, without invisible or unstorable characters and dots at its end; at
     * most 200 characters.
     *
     * @throws Invalid if nothing is left
     */
    static String name(String given) {
        String last = given == null ? "" : given.replaceFirst("^.*[/\\\\]", "");
        String clean =
                Characters.withoutDirectionMarks(Characters.storable(last))
                        .replaceAll("[\\p{Cntrl}\"]", "")
                        .replaceFirst("[.\\s]++$", "")
                        .strip();
        if (!Characters.isSeen(clean)) {
            throw new Invalid("file", "invalid.required");
        }
        return Characters.end(clean, LONGEST_NAME);
    }
}
