package org.rounds.shared.text;

import java.util.List;

/** A part of a text that stands on lines of its own. */
sealed interface TextBlock {

    record Paragraph(List<TextSpan> spans) implements TextBlock {}

    /** Level 3 or 4: the page's own headings are above it. */
    record Heading(int level, List<TextSpan> spans) implements TextBlock {}

    record Bullets(List<Item> items) implements TextBlock {}

    record Quotation(List<TextBlock> blocks) implements TextBlock {}

    /**
     * @param sign the one that was typed
     */
    record Item(char sign, List<TextSpan> spans) {}
}
