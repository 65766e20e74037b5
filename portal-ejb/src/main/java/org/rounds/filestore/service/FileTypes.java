package org.rounds.filestore.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;
import org.rounds.shared.error.Invalid;

/**
 * Detects the type of a file by its content and decides whether it is permitted: images, documents,
 * tables, slides and plain text. Anything executable in a browser or on a PC is refused.
 */
public final class FileTypes {

    private static final String ZIP = "application/zip";
    private static final String OFFICE = "application/x-tika-ooxml";
    private static final String OLD_OFFICE = "application/x-tika-msoffice";
    private static final String OPEN = "application/vnd.openxmlformats-officedocument.";

    /** Types detected by content alone. */
    private static final Set<String> PLAIN =
            Set.of(
                    "image/jpeg",
                    "image/png",
                    "image/gif",
                    "application/pdf",
                    "text/plain",
                    "text/csv");

    /** Office documents are archives; the type is taken from the file name extension. */
    private static final Map<String, String> DOCUMENTS =
            Map.of(
                    "docx",
                    OPEN + "wordprocessingml.document",
                    "xlsx",
                    OPEN + "spreadsheetml.sheet",
                    "pptx",
                    OPEN + "presentationml.presentation",
                    "odt",
                    "application/vnd.oasis.opendocument.text",
                    "ods",
                    "application/vnd.oasis.opendocument.spreadsheet",
                    "odp",
                    "application/vnd.oasis.opendocument.presentation");

    private static final Tika DETECTOR = new Tika();

    private FileTypes() {}

    /**
     * The media type of a file.
     *
     * @throws Invalid if it is not permitted, or the file name extension contradicts it
     */
    public static String of(Path file, String name) {
        String found;
        try {
            found = DETECTOR.detect(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (PLAIN.contains(found)) {
            return found.equals("text/plain") && ending.equals("csv") ? "text/csv" : found;
        }
        boolean document =
                found.equals(ZIP)
                        || found.equals(OFFICE)
                        || found.equals(OLD_OFFICE)
                        || DOCUMENTS.containsValue(found);
        if (document && DOCUMENTS.containsKey(ending)) {
            return DOCUMENTS.get(ending);
        }
        throw new Invalid("file", "invalid.file-type");
    }
}
