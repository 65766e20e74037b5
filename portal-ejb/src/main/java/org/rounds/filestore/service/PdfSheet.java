package org.rounds.filestore.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Writes texts and tables to A4 pages, with a repeated header and page numbers. Latin, Greek,
 * Cyrillic, Arabic and Hebrew letters are supported; other characters become empty boxes. The same
 * input gives the same file.
 */
public final class PdfSheet implements AutoCloseable {

    private static final String FONT = "DejaVuSansCondensed.ttf";
    private static final String BOX = "\u25a1";
    private static final float LEFT = 42;
    private static final float RIGHT = PDRectangle.A4.getWidth() - 42;
    private static final float TOP = PDRectangle.A4.getHeight() - 48;
    private static final float BOTTOM = 54;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final List<Float> widths = new ArrayList<>();
    private List<String> heading = List.of();
    private PDPageContentStream content;
    private float y;

    public PdfSheet(long id) throws IOException {
        document.setDocumentId(id);
        try (InputStream file = PdfSheet.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, file);
        }
        page();
    }

    private void page() throws IOException {
        if (content != null) {
            content.close();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        y = TOP;
        if (!heading.isEmpty()) {
            set(heading, 8);
            rule();
        }
    }

    /** Writes a text over the full width, with line breaks. */
    public void text(String text, float size) throws IOException {
        for (String paragraph : text.split("\n", -1)) {
            boolean rightToLeft = PrintedLine.isRightToLeft(paragraph);
            for (String line : lines(paragraph, size, RIGHT - LEFT)) {
                room(size * 1.4f);
                y -= size * 1.4f;
                float x = rightToLeft ? RIGHT - width(line, size) : LEFT;
                put(PrintedLine.of(line, rightToLeft), size, x, y);
            }
        }
    }

    public void space(float points) {
        y -= points;
    }

    /**
     * Starts a table.
     *
     * @param shares of the width, one for each column
     */
    public void table(List<String> columns, float... shares) throws IOException {
        widths.clear();
        for (float share : shares) {
            widths.add((RIGHT - LEFT) * share);
        }
        room(60);
        set(columns, 8);
        rule();
        heading = columns;
    }

    public void row(List<String> cells) throws IOException {
        set(cells, 8.5f);
    }

    public void endTable() {
        heading = List.of();
    }

    private void set(List<String> cells, float size) throws IOException {
        List<List<String>> broken = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            broken.add(lines(cells.get(i), size, widths.get(i) - 6));
            most = Math.max(most, broken.get(i).size());
        }
        room(most * size * 1.25f + 5);
        float x = LEFT;
        for (int i = 0; i < cells.size(); i++) {
            boolean rightToLeft = PrintedLine.isRightToLeft(cells.get(i));
            for (int line = 0; line < broken.get(i).size(); line++) {
                String printed = PrintedLine.of(broken.get(i).get(line), rightToLeft);
                put(printed, size, x, y - (line + 1) * size * 1.25f);
            }
            x += widths.get(i);
        }
        y -= most * size * 1.25f + 5;
    }

    private void rule() throws IOException {
        content.setLineWidth(0.5f);
        content.moveTo(LEFT, y);
        content.lineTo(RIGHT, y);
        content.stroke();
        y -= 2;
    }

    private void room(float points) throws IOException {
        if (y - points < BOTTOM) {
            page();
        }
    }

    private void put(String line, float size, float x, float at) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, at);
        content.showText(line);
        content.endText();
    }

    /** Breaks at spaces; words that are too wide are broken anywhere. */
    private List<String> lines(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(text).split(" ")) {
            if (line.length() > 0 && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
            while (width(line.toString(), size) > width) {
                int fits = line.offsetByCodePoints(line.length(), -1);
                while (fits > 1 && width(line.substring(0, fits), size) > width) {
                    fits = line.offsetByCodePoints(fits, -1);
                }
                lines.add(line.substring(0, fits));
                line.delete(0, fits);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** Shapes Arabic letters and replaces characters missing in the font. */
    private String printable(String text) {
        StringBuilder printable = new StringBuilder();
        ArabicLetters.joined(Normalizer.normalize(text, Normalizer.Form.NFC))
                .codePoints()
                .map(each -> Character.isWhitespace(each) ? ' ' : each)
                .filter(each -> !Character.isISOControl(each))
                .filter(each -> Character.getType(each) != Character.FORMAT)
                .forEach(each -> printable.append(has(each) ? Character.toString(each) : BOX));
        return printable.toString();
    }

    private boolean has(int character) {
        try {
            font.encode(Character.toString(character));
            return true;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }

    /** Numbers the pages and writes the file. */
    public void write(String foot, OutputStream out) throws IOException {
        content.close();
        content = null;
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (PDPageContentStream end =
                    new PDPageContentStream(
                            document,
                            document.getPage(i),
                            PDPageContentStream.AppendMode.APPEND,
                            true)) {
                end.beginText();
                end.setFont(font, 8);
                end.newLineAtOffset(LEFT, 32);
                end.showText(printable(foot + "   " + (i + 1) + " / " + pages));
                end.endText();
            }
        }
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        if (content != null) {
            content.close();
        }
        document.close();
    }
}
