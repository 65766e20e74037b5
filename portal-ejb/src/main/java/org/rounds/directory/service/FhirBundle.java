package org.rounds.directory.service;

import static org.rounds.shared.service.JsonTools.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.rounds.importfile.service.ImportRefused;
import org.rounds.importfile.service.RecordLimitReader;
import org.rounds.importfile.service.TextFile;

/**
 * A file with a FHIR Bundle as JSON, read entry by entry, so that memory holds a single entry. An
 * entry, and everything outside of the entries, is limited to two million characters: a
 * practitioner has some thousands, with a photograph some hundred thousands.
 */
final class FhirBundle {

    /** Characters searched for the type at the upload. */
    static final int BEGINNING = 64 * 1024;

    private static final int MILLION = 1_000_000;

    private final Path file;
    private final LocalDate today;
    private String resourceType;
    private int row;

    /** A file to be read on that day. */
    FhirBundle(Path file, LocalDate today) {
        this.file = file;
        this.today = today;
    }

    /**
     * Searches the beginning of the file for the type of the outermost resource and refuses
     * everything but a Bundle. A file with a later type passes: {@link #validate} checks it.
     */
    void check() throws ImportRefused {
        TextFile.requireText(file);
        try (RecordLimitReader reader = new RecordLimitReader(TextFile.open(file), BEGINNING)) {
            try {
                parse(reader, entry -> {}, true);
            } catch (RuntimeException e) {
                if (reader.isExceeded()) {
                    return;
                }
                throw broken();
            }
            requireBundle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the whole file once and refuses it if it is not a Bundle, not UTF-8, malformed, or has
     * an entry that is too large.
     */
    void validate() throws ImportRefused {
        TextFile.requireText(file);
        try (RecordLimitReader reader = new RecordLimitReader(TextFile.open(file))) {
            try {
                parse(reader, entry -> {}, false);
            } catch (RuntimeException e) {
                throw reader.isExceeded() ? tooLarge() : broken();
            }
            requireBundle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands over every entry of a validated file. */
    void forEach(Consumer<FhirEntry> entries) {
        try (RecordLimitReader reader = new RecordLimitReader(TextFile.open(file))) {
            parse(reader, entries, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireBundle() throws ImportRefused {
        if (!"Bundle".equals(resourceType)) {
            throw notBundle();
        }
    }

    private ImportRefused broken() {
        return "Bundle".equals(resourceType)
                ? ImportRefused.malformed("refused.broken-json")
                : notBundle();
    }

    private static ImportRefused tooLarge() {
        return ImportRefused.tooLarge("refused.entry-size", RecordLimitReader.LIMIT / MILLION);
    }

    private static ImportRefused notBundle() {
        return ImportRefused.wrongType("refused.not-a-bundle");
    }

    /**
     * @param typeIsEnough whether to stop once the type is known; the reader's limit then counts
     *     all characters, else those of each entry and member
     */
    private void parse(
            RecordLimitReader reader, Consumer<FhirEntry> entries, boolean typeIsEnough) {
        resourceType = null;
        row = 0;
        Runnable complete = typeIsEnough ? () -> {} : reader::recordComplete;
        try (JsonParser parser = JSON.createParser(reader)) {
            if (parser.next() != Event.START_OBJECT) {
                return;
            }
            while (parser.next() == Event.KEY_NAME && !(typeIsEnough && resourceType != null)) {
                member(parser, parser.getString(), entries, complete);
                complete.run();
            }
            if (!typeIsEnough) {
                parser.hasNext();
            }
        }
    }

    private void member(
            JsonParser parser, String name, Consumer<FhirEntry> entries, Runnable complete) {
        Event value = parser.next();
        if (name.equals("entry") && value == Event.START_ARRAY) {
            for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
                entries.accept(entry(parser.getValue()));
                complete.run();
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
