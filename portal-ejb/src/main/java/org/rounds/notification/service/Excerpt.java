package org.rounds.notification.service;

import org.rounds.shared.model.TextForm;
import org.rounds.shared.text.Characters;
import org.rounds.shared.text.TypedText;

/** The beginning of a text as plain text, to know it by. */
final class Excerpt {

    /** As many characters as are shown in two lines. */
    private static final int LONGEST = 140;

    /** So much is read that a mark which begins in the excerpt ends in what is read. */
    private static final int READ = 2_000;

    private Excerpt() {}

    /**
     * Null for null; ends with an ellipsis where it was cut, between words if there are any.
     *
     * @param form name of the {@link TextForm} in which it is written
     */
    static String of(String source, String form) {
        if (source == null) {
            return null;
        }
        String start = Characters.start(source, READ);
        String plain =
                TypedText.of(start, TextForm.valueOf(form))
                        .plain()
                        .strip()
                        .replaceAll("[^\\S\n]+", " ")
                        .replaceAll(" ?\n\\s*", "\n");
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int space = Math.max(plain.lastIndexOf(' ', LONGEST), plain.lastIndexOf('\n', LONGEST));
        int end = space > LONGEST / 2 ? space : LONGEST;
        return plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, end))) + "…";
    }
}
