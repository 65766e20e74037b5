package org.rounds.timeline.service;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which transactions a statement on PostgreSQL could see: all before {@code next} that were not
 * still running. Those of one run of a database server hold one another: of two, one was taken
 * later and sees all that the other sees. After a restart, or on a server that took over, numbers
 * may be given out again, so that nothing can be said.
 *
 * @param server when the database server was started, in microseconds
 * @param oldest no transaction before this one was still running
 * @param next the first transaction that had not begun
 * @param running those in between that were still running
 */
record TransactionsSeen(long server, long oldest, long next, List<Long> running) {

    /**
     * What {@code pg_current_snapshot()} says.
     *
     * @param server when it was started
     * @param snapshot as text, {@code xmin:xmax:xip,xip…}
     */
    static TransactionsSeen of(long server, String snapshot) {
        String[] parts = snapshot.split(":", 3);
        List<Long> running =
                parts[2].isEmpty()
                        ? List.of()
                        : Arrays.stream(parts[2].split(",")).map(Long::valueOf).toList();
        return new TransactionsSeen(
                server, Long.parseLong(parts[0]), Long.parseLong(parts[1]), running);
    }

    /** Those still running, as PostgreSQL reads an array. */
    String runningArray() {
        return running.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Whether it sees all that another one sees. */
    boolean holds(TransactionsSeen other) {
        return server == other.server
                && (next > other.next
                        || next == other.next && running.size() <= other.running.size());
    }
}
