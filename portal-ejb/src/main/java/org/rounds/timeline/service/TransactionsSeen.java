package org.rounds.timeline.service;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The transactions visible to a statement on PostgreSQL: all before {@code next} that were not
 * running. Snapshots of one run of a server are ordered: of two, the later one sees everything that
 * the other sees. After a restart or failover, transaction numbers may be reused, so snapshots
 * cannot be compared.
 *
 * @param server start time of the database server, in microseconds
 * @param oldest all transactions before this one had ended
 * @param next the first transaction that had not begun
 * @param running transactions in between that were running
 */
record TransactionsSeen(long server, long oldest, long next, List<Long> running) {

    /**
     * Parses {@code pg_current_snapshot()}.
     *
     * @param server start time of the server
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

    /** The running transactions as a PostgreSQL array literal. */
    String runningArray() {
        return running.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Whether it sees everything that another one sees. */
    boolean includes(TransactionsSeen other) {
        return server == other.server
                && (next > other.next
                        || next == other.next && running.size() <= other.running.size());
    }
}
