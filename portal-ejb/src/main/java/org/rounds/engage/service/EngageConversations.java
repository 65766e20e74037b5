package org.rounds.engage.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rounds.discussion.service.ArchivedComment;
import org.rounds.engage.service.EngageMessage.State;
import org.rounds.importfile.service.FaultText;
import org.rounds.importfile.service.ImportSink;
import org.rounds.importfile.service.RowFault;
import org.rounds.posting.service.ArchivedActivity;
import org.rounds.posting.service.ArchivedRemoval;
import org.rounds.workspace.service.ArchivedMember;

/**
 * Hands over the members of the groups, then deleted messages, then thread starters as activities,
 * then replies as comments.
 */
final class EngageConversations {

    private static final Comparator<Comment> IN_TIME =
            Comparator.comparing(Comment::time)
                    .thenComparing(comment -> !comment.isTop())
                    .thenComparing(comment -> comment.message().row());

    private final Map<String, EngageMessage> messages;
    private final EngageThreads threads;
    private final TextSpool texts;
    private final ImportSink sink;
    private final Map<ArchivedMember, Integer> members = new LinkedHashMap<>();
    private final List<EngageMessage> starters = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();

    EngageConversations(Map<String, EngageMessage> messages, TextSpool texts, ImportSink sink) {
        this.messages = messages;
        this.threads = new EngageThreads(messages);
        this.texts = texts;
        this.sink = sink;
    }

    /**
     * Finds the position of every message, reports those without one, and hands over the others.
     */
    void handOver() {
        messages.values().stream()
                .filter(message -> message.state() == State.GOOD)
                .forEach(this::sortIn);
        members.forEach((member, row) -> sink.member(row, member));
        messages.values().stream()
                .filter(message -> message.state() == State.DELETED)
                .forEach(
                        message ->
                                sink.removal(
                                        message.row(),
                                        new ArchivedRemoval(
                                                EngageExportReader.SYSTEM, message.id())));
        starters.stream()
                .sorted(
                        Comparator.comparing(EngageMessage::createdAt)
                                .thenComparing(EngageMessage::row))
                .forEach(this::handOverStarter);
        comments.stream().sorted(IN_TIME).forEach(this::handOverComment);
    }

    private void sortIn(EngageMessage message) {
        EngagePlace place = threads.placeOf(message);
        switch (place.verdict()) {
            case CLEAR -> sortIntoThread(message, place);
            case ELSEWHERE -> addComment(message, message.groupId(), place);
            case CIRCULAR -> fault(message, "circular", "fault.circular");
            case PRIVATE -> {}
        }
    }

    private void sortIntoThread(EngageMessage message, EngagePlace place) {
        EngageMessage starter = place.starter();
        if (starter.state() == State.DELETED) {
            fault(message, "deleted-thread", "fault.deleted-thread");
        } else if (starter.state() == State.FAULTY) {
            fault(message, "unknown-parent", "fault.faulty-thread");
        } else if (!EngageThreads.sharesWorkspace(message, starter)) {
            fault(message, "other-group", "fault.other-group");
        } else {
            if (message == starter) {
                addMembers(message, starter.groupId());
                starters.add(message);
            } else {
                addComment(message, starter.groupId(), place);
            }
        }
    }

    private void addComment(EngageMessage message, String group, EngagePlace place) {
        addMembers(message, group);
        comments.add(new Comment(message, place));
    }

    private void addMembers(EngageMessage message, String group) {
        if (group != null) {
            Stream.concat(Stream.of(message.senderId()), message.participants().stream())
                    .map(person -> new ArchivedMember(EngageExportReader.SYSTEM, group, person))
                    .forEach(member -> members.putIfAbsent(member, message.row()));
        }
    }

    private void handOverStarter(EngageMessage message) {
        sink.activity(
                message.row(),
                new ArchivedActivity(
                        EngageExportReader.SYSTEM,
                        message.id(),
                        message.groupId(),
                        message.senderId(),
                        message.title(),
                        texts.get(message.textPlace()),
                        message.createdAt(),
                        message.closed()));
    }

    private void handOverComment(Comment comment) {
        EngageMessage message = comment.message();
        sink.comment(
                message.row(),
                new ArchivedComment(
                        EngageExportReader.SYSTEM,
                        message.id(),
                        message.groupId(),
                        comment.starterId(),
                        comment.isTop() ? comment.place().outside() : comment.place().top().id(),
                        message.answeredId(),
                        message.senderId(),
                        texts.get(message.textPlace()),
                        message.createdAt()));
    }

    private void fault(EngageMessage message, String key, String textKey) {
        sink.fault(
                new RowFault(message.row(), "replied_to_id", key, FaultText.of(textKey))
                        .in(EngageTable.MESSAGES.fileName()));
    }

    private record Comment(EngageMessage message, EngagePlace place) {

        String starterId() {
            return place.starter() == null ? null : place.starter().id();
        }

        boolean isTop() {
            return place.top() == message;
        }

        /** Its time, or that of its top comment if that is later because of a wrong clock. */
        Instant time() {
            Instant top = place.top().createdAt();
            return top.isAfter(message.createdAt()) ? top : message.createdAt();
        }
    }
}
