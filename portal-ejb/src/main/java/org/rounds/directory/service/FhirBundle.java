package org.rounds.directory.service;

import static org.rounds.shared.service.JsonTools.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.rounds.importfile.service.ImportRefused;
import org.rounds.importfile.service.TextFile;

/**
 * A file with a FHIR Bundle as JSON, read entry by entry, so that a large directory needs the
 * memory of one entry.
 */
final class FhirBundle {

    private final Path file;
    private final LocalDate today;
    private String resourceType;
    private int row;

    /** A file that is read on a day. */
    FhirBundle(Path file, LocalDate today) {
        this.file = file;
        this.today = today;
    }

    /** Looks for the type of the outermost resource and refuses everything but a Bundle. */
    void check() throws ImportRefused {
        examine(true);
    }

    /**
     * Reads all of the file once and refuses what is not a Bundle, not UTF-8 or broken somewhere.
     */
    void validate() throws ImportRefused {
        examine(false);
    }

    /** Hands over every entry of a file that {@link #validate} has passed. */
    void forEach(Consumer<FhirEntry> entries) {
        parse(entries, false);
    }

    private void examine(boolean typeIsEnough) throws ImportRefused {
        TextFile.requireText(file);
        try {
            parse(entry -> {}, typeIsEnough);
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            throw "Bundle".equals(resourceType)
                    ? ImportRefused.malformed("refused.broken-json")
                    : notBundle();
        }
        if (!"Bundle".equals(resourceType)) {
            throw notBundle();
        }
    }

    private static ImportRefused notBundle() {
        return ImportRefused.wrongType("refused.not-a-bundle");
    }

    private void parse(Consumer<FhirEntry> entries, boolean typeIsEnough) {
        resourceType = null;
        row = 0;
        try (Reader reader = TextFile.open(file);
                JsonParser parser = JSON.createParser(reader)) {
            if (parser.next() != Event.START_OBJECT) {
                return;
            }
            while (parser.next() == Event.KEY_NAME && !(typeIsEnough && resourceType != null)) {
                member(parser, parser.getString(), entries);
            }
            if (!typeIsEnough) {
                parser.hasNext();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void member(JsonParser parser, String name, Consumer<FhirEntry> entries) {
        Event value = parser.next();
        if (name.equals("entry") && value == Event.START_ARRAY) {
            for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
                entries.accept(entry(parser.getValue()));
            }
        } else if (name.equals("resourceType") && value == Event.VALUE_STRING) {
            resourceType = parser.getString();
        } else if (value == Event.START_OBJECT) {
            parser.skipObject();
        } else if (value == Event.START_ARRAY) {
            parser.skipArray();
        }
    }

    private FhirEntry entry(JsonValue value) {
        row++;
        FhirElement entry =
                new FhirElement(
                        value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT);
        FhirElement resource =
                entry.element("resource").orElse(new FhirElement(JsonValue.EMPTY_JSON_OBJECT));
        return new FhirEntry(row, entry.text("fullUrl"), resource, today);
    }
}
