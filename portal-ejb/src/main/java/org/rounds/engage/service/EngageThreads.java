package org.rounds.engage.service;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rounds.engage.service.EngageMessage.State;
import org.rounds.engage.service.EngagePlace.Verdict;

/**
 * Finds the position of every message: its thread starter and its top comment.
 *
 * <p>Deleted and faulty messages on the path are skipped, so that a reply to a deleted comment
 * keeps its position: under the nearest imported top comment, or as a top comment itself. A path
 * that leaves the file may continue in an earlier upload. A path through a private conversation
 * makes everything below it private.
 */
final class EngageThreads {

    private final Map<String, EngageMessage> messages;
    private final Map<String, EngagePlace> places = new HashMap<>();

    EngageThreads(Map<String, EngageMessage> messages) {
        this.messages = messages;
    }

    /** The position of a message of the file. */
    EngagePlace placeOf(EngageMessage message) {
        Deque<EngageMessage> way = new ArrayDeque<>();
        Set<String> onTheWay = new HashSet<>();
        EngageMessage next = message;
        EngagePlace place = knownPlace(next, onTheWay);
        while (place == null) {
            way.push(next);
            onTheWay.add(next.id());
            if (next.startsThread()) {
                place = new EngagePlace(Verdict.CLEAR, next, null, null);
            } else {
                String answered = next.answeredId();
                next = messages.get(answered);
                place = next == null ? EngagePlace.elsewhere(answered) : knownPlace(next, onTheWay);
            }
        }
        return goBackDown(way, place);
    }

    private EngagePlace goBackDown(Deque<EngageMessage> way, EngagePlace above) {
        EngagePlace place = above;
        for (EngageMessage message : way) {
            place = below(place, message);
            places.put(message.id(), place);
        }
        return place;
    }

    private EngagePlace knownPlace(EngageMessage message, Set<String> onTheWay) {
        return onTheWay.contains(message.id())
                ? EngagePlace.blocked(Verdict.CIRCULAR)
                : places.get(message.id());
    }

    private static EngagePlace below(EngagePlace parent, EngageMessage message) {
        if (message.state() == State.PRIVATE || parent.verdict() == Verdict.PRIVATE) {
            return EngagePlace.blocked(Verdict.PRIVATE);
        }
        boolean isTop =
                parent.top() == null && message != parent.starter() && canStand(message, parent);
        return isTop
                ? new EngagePlace(parent.verdict(), parent.starter(), message, parent.outside())
                : parent;
    }

    private static boolean canStand(EngageMessage message, EngagePlace parent) {
        EngageMessage starter = parent.starter();
        boolean open =
                starter == null
                        ? parent.verdict() == Verdict.ELSEWHERE
                        : starter.state() == State.GOOD && sharesWorkspace(message, starter);
        return open && message.state() == State.GOOD;
    }

    /**
     * Whether the message is in the workspace of the thread; a message without a group is in that
     * of its thread.
     */
    static boolean sharesWorkspace(EngageMessage message, EngageMessage starter) {
        return message.groupId() == null || Objects.equals(message.groupId(), starter.groupId());
    }
}
