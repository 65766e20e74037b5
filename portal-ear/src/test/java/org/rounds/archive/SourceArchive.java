package org.rounds.archive;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * Contents of a network data export, read independently of the product. Rows whose text begins with
 * {@link #NOT_IMPORTED} have to be left out by an import.
 */
final class SourceArchive {

    static final String NOT_IMPORTED = "NOT IMPORTED";

    private static final DateTimeFormatter EXPORTED =
            DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss Z", Locale.ROOT);
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT);

    private final Map<String, CSVRecord> users;
    private final Map<String, SourceWorkspace> rooms = new LinkedHashMap<>();
    private final Map<String, CSVRecord> messages;
    private final Map<SourceWorkspace, List<SourceThread>> threads = new LinkedHashMap<>();

    private SourceArchive(Path zip) {
        users = byId(ExportedTable.USERS.rows(zip));
        messages =
                byId(
                        ExportedTable.MESSAGES.rows(zip).stream()
                                .filter(row -> !row.get("body").startsWith(NOT_IMPORTED))
                                .toList());
        for (CSVRecord group : ExportedTable.GROUPS.rows(zip)) {
            boolean open = group.get("private").equals("false");
            rooms.put(
                    group.get("id"),
                    new SourceWorkspace(group.get("name"), time(group.get("created_at")), open));
        }
        sortIn();
    }

    static SourceArchive read(Path zip) {
        return new SourceArchive(zip);
    }

    private static Map<String, CSVRecord> byId(List<CSVRecord> rows) {
        return rows.stream()
                .collect(
                        Collectors.toMap(
                                row -> row.get("id"),
                                Function.identity(),
                                (first, second) -> first,
                                LinkedHashMap::new));
    }

    private void sortIn() {
        Map<String, List<CSVRecord>> replies =
                oldestFirst().stream()
                        .filter(row -> !isStarter(row))
                        .collect(Collectors.groupingBy(row -> row.get("thread_id")));
        rooms.values().forEach(room -> threads.put(room, new ArrayList<>()));
        List<CSVRecord> newestFirst = new ArrayList<>(oldestFirst());
        Collections.reverse(newestFirst);
        newestFirst.stream()
                .filter(SourceArchive::isStarter)
                .forEach(row -> add(row, replies.getOrDefault(row.get("id"), List.of())));
    }

    private List<CSVRecord> oldestFirst() {
        return messages.values().stream()
                .sorted(Comparator.comparing(row -> time(row.get("created_at"))))
                .toList();
    }

    private static boolean isStarter(CSVRecord row) {
        return row.get("thread_id").equals(row.get("id"));
    }

    private void add(CSVRecord starter, List<CSVRecord> replies) {
        SourceWorkspace room = rooms.get(starter.get("group_id"));
        Map<String, Integer> numbers = new HashMap<>();
        List<Said> comments = new ArrayList<>();
        for (CSVRecord reply : replies) {
            numbers.put(reply.get("id"), comments.size());
            String top = top(reply);
            boolean isTop = top.equals(reply.get("id"));
            comments.add(said(reply, isTop ? Said.NOTHING : numbers.get(top)));
        }
        List<SourceThread> here = threads.get(room);
        boolean closed = starter.get("closed").equals("true");
        here.add(
                new SourceThread(room, here.size(), closed, said(starter, Said.NOTHING), comments));
    }

    /** Id of the top comment above a reply. */
    private String top(CSVRecord reply) {
        CSVRecord above = messages.get(reply.get("replied_to_id"));
        return isStarter(above) ? reply.get("id") : top(above);
    }

    private Said said(CSVRecord row, int below) {
        CSVRecord author = users.get(row.get("sender_id"));
        return new Said(
                handle(author),
                author.get("name"),
                time(row.get("created_at")),
                text(row.get("body")),
                below);
    }

    private String text(String body) {
        String text = body.strip();
        for (Map.Entry<String, CSVRecord> user : users.entrySet()) {
            text = text.replace("[[user:" + user.getKey() + "]]", "@" + handle(user.getValue()));
        }
        return text;
    }

    private static String handle(CSVRecord user) {
        String mailbox = user.get("email").replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
        return mailbox.matches("[a-z0-9._-]+")
                ? mailbox
                : user.get("name").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".");
    }

    private static String time(String exported) {
        OffsetDateTime time = OffsetDateTime.parse(exported, EXPORTED);
        return time.withOffsetSameInstant(ZoneOffset.UTC).format(SHOWN);
    }

    int people() {
        return users.size();
    }

    int messages() {
        return messages.size();
    }

    /** Threads of every workspace, newest first. */
    Map<SourceWorkspace, List<SourceThread>> threads() {
        return threads;
    }
}
