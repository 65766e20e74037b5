package org.rounds.filestore.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import org.rounds.shared.error.Invalid;

/**
 * Detects the type of a file by its content and decides whether it is permitted: images, documents,
 * tables, slides and plain text. Anything executable in a browser or on a PC is refused, and
 * whatever a PC would open as something else because of its name.
 */
public final class FileTypes {

    private static final String ZIP = "application/zip";
    private static final String OFFICE = "application/x-tika-ooxml";
    private static final String OLD_OFFICE = "application/x-tika-msoffice";
    private static final String OPEN = "application/vnd.openxmlformats-officedocument.";

    private static final String TEXT = "text/plain";
    private static final String TABLE = "text/csv";

    /** Types detected by content, and the file name extensions that fit them. */
    private static final Map<String, Set<String>> PLAIN =
            Map.of(
                    "image/jpeg",
                    Set.of("jpg", "jpeg", "jpe", "jfif"),
                    "image/png",
                    Set.of("png", "apng"),
                    "image/gif",
                    Set.of("gif"),
                    "application/pdf",
                    Set.of("pdf"),
                    TEXT,
                    Set.of("txt", "text", "md", "log", "csv", "tsv", "json", "ics", "vcf"),
                    TABLE,
                    Set.of("csv", "tsv", "txt"));

    /** Office documents are archives; the type is taken from the file name extension. */
    private static final Map<String, Document> DOCUMENTS =
            Map.of(
                    "docx",
                    new Document(OPEN + "wordprocessingml.document", "word/"),
                    "xlsx",
                    new Document(OPEN + "spreadsheetml.sheet", "xl/"),
                    "pptx",
                    new Document(OPEN + "presentationml.presentation", "ppt/"),
                    "odt",
                    new Document("application/vnd.oasis.opendocument.text", null),
                    "ods",
                    new Document("application/vnd.oasis.opendocument.spreadsheet", null),
                    "odp",
                    new Document("application/vnd.oasis.opendocument.presentation", null));

    private static final Tika DETECTOR = new Tika();

    private FileTypes() {}

    /** The media type of a file by its content alone. */
    public static String found(Path file) {
        try {
            return DETECTOR.detect(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The media type of a file.
     *
     * @throws Invalid if it is not permitted, or the file name extension contradicts it
     */
    public static String of(Path file, String name) {
        String found = found(file);
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (PLAIN.containsKey(found) && (dot < 0 || PLAIN.get(found).contains(ending))) {
            return found.equals(TEXT) && ending.equals("csv") ? TABLE : found;
        }
        Document document = DOCUMENTS.get(ending);
        if (document != null && (found.equals(OLD_OFFICE) || document.isIn(file, found))) {
            return document.type();
        }
        throw new Invalid("file", "invalid.file-type");
    }

    /**
     * A type of office documents.
     *
     * @param folder folder of the archive with its parts; null for an OpenDocument, which names its
     *     type
     */
    private record Document(String type, String folder) {

        /** Whether a file of the detected type is such a document. */
        boolean isIn(Path file, String found) {
            if (!found.equals(ZIP) && !found.equals(OFFICE) && !found.equals(type)) {
                return false;
            }
            try (ZipFile archive = new ZipFile(file.toFile())) {
                return folder == null ? namesType(archive) : hasParts(archive);
            } catch (IOException | IllegalArgumentException broken) {
                return false;
            }
        }

        private boolean hasParts(ZipFile archive) {
            return archive.getEntry("[Content_Types].xml") != null
                    && archive.stream().anyMatch(entry -> entry.getName().startsWith(folder));
        }

        private boolean namesType(ZipFile archive) throws IOException {
            ZipEntry entry = archive.getEntry("mimetype");
            if (entry == null) {
                return false;
            }
            try (InputStream in = archive.getInputStream(entry)) {
                byte[] start = in.readNBytes(type.length() + 1);
                return new String(start, StandardCharsets.US_ASCII).strip().equals(type);
            }
        }
    }
}
