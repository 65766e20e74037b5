package org.rounds.engage.service;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rounds.engage.service.EngageMessage.State;
import org.rounds.importfile.service.CleanText;
import org.rounds.importfile.service.CsvRow;
import org.rounds.importfile.service.ImportRefused;
import org.rounds.importfile.service.ImportSink;
import org.rounds.importfile.service.PersonSyntax;
import org.rounds.importfile.service.RowFaults;
import org.rounds.people.service.ArchivedAuthor;
import org.rounds.shared.text.Characters;

/**
 * Reads the messages of a network data export once: keeps author, time and position in memory,
 * spools the texts, and reports faulty messages. A text that is empty or too long, or whose author
 * has been erased, is not a fault: a note replaces it. A thread starter with an unreadable time
 * gets the time of its first reply. Private and deleted messages are kept without text, because
 * replies to them have to be distinguished from replies to unknown messages; they are never
 * reported.
 */
final class EngageMessages {

    /** Maximum length of a text. */
    static final int MAX_TEXT = 20_000;

    /** Id of the author of messages without a sender. */
    private static final String ERASED = "erased";

    private static final String USER = "user:";
    private static final String FILE = EngageTable.MESSAGES.fileName();

    private final Set<String> users;
    private final EngageGroups groups;
    private final TextSpool texts;
    private final EngageAttachments attachments;
    private final Map<String, Author> authors = new LinkedHashMap<>();
    private final Map<String, EngageMessage> messages = new LinkedHashMap<>();
    private final Set<String> privateGroups = new HashSet<>();

    EngageMessages(
            Set<String> users,
            EngageGroups groups,
            TextSpool texts,
            EngageAttachments attachments) {
        this.users = users;
        this.groups = groups;
        this.texts = texts;
        this.attachments = attachments;
    }

    /** Reads the file. */
    void read(Path file, ImportSink sink) throws ImportRefused {
        EngageTable.MESSAGES.forEach(file, row -> readMessage(row, sink), sink::fault);
        Map<String, Instant> firstReplies = new HashMap<>();
        messages.values().stream()
                .filter(message -> message.createdAt() != null && message.threadId() != null)
                .forEach(
                        message ->
                                firstReplies.merge(
                                        message.threadId(),
                                        message.createdAt(),
                                        (one, other) -> one.isBefore(other) ? one : other));
        messages.values().stream()
                .filter(message -> message.state() == State.GOOD && message.createdAt() == null)
                .toList()
                .forEach(message -> date(message, firstReplies.get(message.id()), sink));
    }

    /**
     * Sets the time of a thread starter to that of its first reply; messages without a time are
     * left out.
     *
     * @param firstReply null if there is none
     */
    private void date(EngageMessage message, Instant firstReply, ImportSink sink) {
        RowFaults faults = new RowFaults(message.row(), FILE);
        if (message.startsThread() && firstReply != null) {
            faults.note("created_at", "invalid", "fault.no-time");
            messages.put(message.id(), message.at(firstReply));
        } else {
            faults.add("created_at", "invalid", "fault.no-time");
            messages.put(message.id(), message.leftOut());
        }
        faults.settle(sink, () -> {});
    }

    /** All messages with an id, by id, in the order of the file. */
    Map<String, EngageMessage> byId() {
        return messages;
    }

    /** Ids of groups that a message marks as private. */
    Set<String> privateGroups() {
        return privateGroups;
    }

    /**
     * Authors of messages who are not users of the file, each with the row of their first message.
     */
    Collection<Author> authors() {
        return authors.values();
    }

    private void readMessage(CsvRow row, ImportSink sink) {
        RowFaults faults = new RowFaults(row.line(), FILE);
        State state = state(row, faults);
        String id = faults.limited("id", row.line("id"));
        boolean reportable = state == State.GOOD || state == State.FAULTY;
        if (id == null) {
            faults.add("id", "required", "fault.missing", "id");
        } else if (messages.containsKey(id)) {
            faults.add("id", "duplicate", "fault.same-id");
        } else {
            EngageMessage message = message(row, id, state, faults);
            messages.put(id, message);
        }
        if (reportable && !faults.isEmpty()) {
            faults.reportTo(sink);
        }
    }

    private EngageMessage message(CsvRow row, String id, State state, RowFaults faults) {
        Instant createdAt = null;
        long place = 0;
        if (state == State.GOOD) {
            createdAt = EngageTime.parse(row.line("created_at")).orElse(null);
            checkPlace(row, id, faults);
            place = faults.isEmpty() ? texts.add(text(row)) : 0;
        }
        State result = state == State.GOOD && !faults.isEmpty() ? State.FAULTY : state;
        String sender = result == State.GOOD ? sender(row) : row.line("sender_id");
        return new EngageMessage(
                row.line(),
                id,
                row.line("replied_to_id"),
                row.line("thread_id"),
                row.line("group_id"),
                sender,
                participants(row),
                title(row),
                createdAt,
                EngageFlag.parse(row.line("closed")).orElse(false),
                result,
                place);
    }

    private static State state(CsvRow row, RowFaults faults) {
        Optional<Boolean> isPrivate = EngageFlag.parse(row.line("in_private_conversation"));
        if (isPrivate.isPresent() && isPrivate.get()) {
            return State.PRIVATE;
        }
        if (row.line("deleted_at") != null) {
            return State.DELETED;
        }
        if (isPrivate.isEmpty()) {
            faults.add("in_private_conversation", "invalid", "fault.true-or-false");
            return State.FAULTY;
        }
        return State.GOOD;
    }

    private String text(CsvRow row) {
        String body = CleanText.block(row.raw("body"));
        String said = body.equals("null") && !row.raw("attachments").isEmpty() ? "" : body;
        String text = attachments.addTo(said, row.raw("attachments"));
        return Characters.isSeen(text) ? ArchiveNotes.cut(text, MAX_TEXT) : ArchiveNotes.empty();
    }

    private static String title(CsvRow row) {
        String title = row.line("title");
        return title == null || title.length() <= CleanText.MAX_LINE
                ? title
                : Characters.start(title, CleanText.MAX_LINE - 1).strip() + "\u2026";
    }

    /** Id of the sender, who is recorded as an author if the file has no such user. */
    private String sender(CsvRow row) {
        String sender = Objects.requireNonNullElse(row.line("sender_id"), ERASED);
        if (!users.contains(sender)) {
            String name = row.line("sender_name");
            boolean usable = name != null && name.length() <= PersonSyntax.LONGEST_NAME;
            String shown = usable ? name : ArchiveNotes.formerMember();
            authors.putIfAbsent(
                    sender,
                    new Author(
                            row.line(),
                            new ArchivedAuthor(EngageExportReader.SYSTEM, sender, shown)));
        }
        return sender;
    }

    private void checkPlace(CsvRow row, String id, RowFaults faults) {
        String group = row.line("group_id");
        boolean inPrivateGroup = EngageFlag.parse(row.line("in_private_group")).orElse(true);
        if (group == null ? inPrivateGroup : !groups.contains(group)) {
            faults.add("group_id", "unknown-group", "fault.unknown-group", CleanText.shortened(id));
        } else if (inPrivateGroup) {
            privateGroups.add(group);
        }
        faults.limited("sender_id", row.line("sender_id"));
    }

    /** Parses {@code user:1,user:2}; ignores other participants, such as groups. */
    private List<String> participants(CsvRow row) {
        return Arrays.stream(row.raw("participants").split("[\\s,;\\[\\]]+"))
                .map(
                        part ->
                                part.toLowerCase(Locale.ROOT).startsWith(USER)
                                        ? part.substring(USER.length())
                                        : part)
                .filter(users::contains)
                .toList();
    }

    /** An author, with the row of their first message. */
    record Author(int row, ArchivedAuthor person) {}
}
