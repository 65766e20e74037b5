package org.rounds.shared.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rounds.shared.model.TextForm;

/**
 * Parses paragraphs, headings, bullets and quotations. Everything else stays in a paragraph,
 * character by character and line by line.
 */
final class TextBlocks {

    /** Permitted beginning of a bullet or a quotation, besides a letter and a mention. */
    private static final String OPENING = "\\*\\*(?![\\p{N}*])|_(?![\\p{N}_])|[\\[\"'„“”‚‘’«»‹›]";

    private static final Pattern HEADING = Pattern.compile("(#{2,3}) (?=\\S)(.*)");
    private static final Pattern BULLET = Pattern.compile("([-*]) (?=[\\p{L}@]|" + OPENING + ").*");
    private static final Pattern QUOTED =
            Pattern.compile("(?:> ){1,9}(?=[\\p{L}@]|" + OPENING + ").*");
    private static final Pattern INDENTED = Pattern.compile("(?: {2}|\t)\\s*\\S.*");

    private final List<String> lines;
    private final List<TextBlock> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int at;

    private TextBlocks(List<String> lines) {
        this.lines = lines;
    }

    static List<TextBlock> of(String text, TextForm form) {
        TextBlocks found = new TextBlocks(List.of(text.split("\n", -1)));
        if (form == TextForm.MARKED) {
            found.readMarked();
        } else {
            found.readPlain();
        }
        return List.copyOf(found.blocks);
    }

    private void readPlain() {
        for (String line : lines) {
            if (line.isBlank()) {
                endParagraph(TextForm.PLAIN);
            } else {
                add(line);
            }
        }
        endParagraph(TextForm.PLAIN);
    }

    private void readMarked() {
        boolean begins = true;
        while (at < lines.size()) {
            String line = lines.get(at);
            Matcher heading = HEADING.matcher(line);
            if (line.isBlank()) {
                endParagraph();
                begins = true;
                at++;
            } else if (heading.matches()) {
                endParagraph();
                int level = heading.group(1).length() + 1;
                blocks.add(new TextBlock.Heading(level, TextSpans.of(heading.group(2))));
                begins = true;
                at++;
            } else if (begins && BULLET.matcher(line).matches()) {
                readBullets();
                begins = false;
            } else if (begins && QUOTED.matcher(line).matches()) {
                readQuotation();
                begins = false;
            } else {
                add(line);
                begins = false;
                at++;
            }
        }
        endParagraph();
    }

    private void readBullets() {
        List<TextBlock.Item> items = new ArrayList<>();
        while (at < lines.size() && BULLET.matcher(lines.get(at)).matches()) {
            String first = lines.get(at++);
            StringBuilder text = new StringBuilder(first.substring(2));
            while (at < lines.size() && INDENTED.matcher(lines.get(at)).matches()) {
                text.append('\n').append(lines.get(at++));
            }
            items.add(new TextBlock.Item(first.charAt(0), TextSpans.of(text.toString())));
        }
        blocks.add(new TextBlock.Bullets(List.copyOf(items)));
    }

    /** Reads consecutive quoted lines; quotations can contain only nested quotations. */
    private void readQuotation() {
        List<String> quoted = new ArrayList<>();
        while (at < lines.size() && QUOTED.matcher(lines.get(at)).matches()) {
            quoted.add(lines.get(at++).substring(2));
        }
        TextBlocks within = new TextBlocks(quoted);
        within.readQuoted();
        blocks.add(new TextBlock.Quotation(List.copyOf(within.blocks)));
    }

    private void readQuoted() {
        while (at < lines.size()) {
            if (QUOTED.matcher(lines.get(at)).matches()) {
                endParagraph();
                readQuotation();
            } else {
                add(lines.get(at++));
            }
        }
        endParagraph();
    }

    private void add(String line) {
        paragraph.append(paragraph.length() > 0 ? "\n" : "").append(line);
    }

    private void endParagraph() {
        endParagraph(TextForm.MARKED);
    }

    private void endParagraph(TextForm form) {
        if (paragraph.length() > 0) {
            String text = paragraph.toString();
            blocks.add(
                    new TextBlock.Paragraph(
                            form == TextForm.MARKED ? TextSpans.of(text) : TextSpans.plain(text)));
            paragraph.setLength(0);
        }
    }
}
