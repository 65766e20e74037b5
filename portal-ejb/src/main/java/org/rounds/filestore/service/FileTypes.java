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
 * Tells what a file is by what is in it, and whether it may come in: pictures, documents, tables,
 * slides and plain text. What could run in a browser or on a PC may not.
 */
public final class FileTypes {

    private static final String ZIP = "application/zip";
    private static final String OFFICE = "application/x-tika-ooxml";
    private static final String OLD_OFFICE = "application/x-tika-msoffice";
    private static final String OPEN = "application/vnd.openxmlformats-officedocument.";

    /** Types that the content alone tells. */
    private static final Set<String> PLAIN =
            Set.of(
                    "image/jpeg",
                    "image/png",
                    "image/gif",
                    "application/pdf",
                    "text/plain",
                    "text/csv");

    /** Documents are archives; which kind of document is in there, the name has to say. */
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
     * @throws Invalid if it is none that may come in, or its name says something else
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
