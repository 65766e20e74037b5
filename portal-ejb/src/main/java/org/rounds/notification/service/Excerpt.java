package org.rounds.notification.service;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** The beginning of a text without its marks, to know it by. */
final class Excerpt {

    /** As many characters as are shown in two lines. */
    private static final int LONGEST = 140;

    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer RENDERER =
            TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.STRIP).build();

    private Excerpt() {}

    /** Null for null; ends with an ellipsis where it was cut, between words if there are any. */
    static String of(String markdown) {
        if (markdown == null) {
            return null;
        }
        String start = markdown.substring(0, Math.min(markdown.length(), 4 * LONGEST));
        String plain = RENDERER.render(PARSER.parse(start)).strip().replaceAll("\\s+", " ");
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int space = plain.lastIndexOf(' ', LONGEST);
        int end = space > LONGEST / 2 ? space : LONGEST;
        return plain.substring(0, end) + "…";
    }
}
