package org.rounds.shared.text;

import java.util.List;

/** A block of a text. */
sealed interface TextBlock {

    record Paragraph(List<TextSpan> spans) implements TextBlock {}

    /** Level 3 or 4; levels 1 and 2 are headings of the page. */
    record Heading(int level, List<TextSpan> spans) implements TextBlock {}

    record Bullets(List<Item> items) implements TextBlock {}

    record Quotation(List<TextBlock> blocks) implements TextBlock {}

    /**
     * @param sign the typed bullet character
     */
    record Item(char sign, List<TextSpan> spans) {}
}
