package org.rounds.engage.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rounds.importfile.service.CleanText;
import org.rounds.importfile.service.ImportRefused;

/**
 * Attachments of messages as lines below their texts: links with titles, and names of files, which
 * are not imported.
 */
final class EngageAttachments {

    private static final Pattern LINK =
            Pattern.compile(
                    "opengraphobject:\\[[^\\[]*?(https?://[^\\s\"\\]]+)([^\\[]*?)\\](?=\\s*(,|$))");
    private static final Pattern TITLE = Pattern.compile("title=\"(.*?)\"\\s*(:|$)");
    private static final Pattern UPLOAD = Pattern.compile("uploadedfile:(\\w+)");

    private final Map<String, String> names = new HashMap<>();

    /** Reads the names of the files, if the archive has them. */
    EngageAttachments(Path files) throws ImportRefused {
        if (Files.exists(files)) {
            EngageTable.FILES.forEach(
                    files, row -> names.put(row.line("file_id"), row.line("name")), fault -> {});
        }
    }

    /** The text of a message with its attachments; links already in the text are not repeated. */
    String addTo(String text, String attachments) {
        List<String> lines = new ArrayList<>();
        Matcher links = LINK.matcher(attachments);
        while (links.find()) {
            if (!text.contains(links.group(1))) {
                lines.add(link(links.group(1), links.group(2)));
            }
        }
        UPLOAD.matcher(attachments)
                .results()
                .forEach(file -> lines.add(ArchiveNotes.file(names.get(file.group(1)))));
        String below = String.join("\n", lines);
        return text.isEmpty() || below.isEmpty() ? text + below : text + "\n\n" + below;
    }

    private static String link(String url, String details) {
        Matcher title = TITLE.matcher(details.strip());
        String name = title.find() ? CleanText.line(title.group(1)) : null;
        return name == null ? url : name + ": " + url;
    }
}
