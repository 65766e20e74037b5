package org.rounds.notification.service;

import org.rounds.shared.model.TextForm;
import org.rounds.shared.text.Characters;
import org.rounds.shared.text.TypedText;

/** The beginning of a text as plain text. */
final class Excerpt {

    /** Maximum length, about two lines. */
    private static final int LONGEST = 140;

    /** Characters to read, enough to include the end of markup that begins within the excerpt. */
    private static final int READ = 2_000;

    private Excerpt() {}

    /**
     * The excerpt, cut between words if possible and with an ellipsis; null for null.
     *
     * @param form name of the {@link TextForm}
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
