package org.rounds.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** CPU time of a PostgreSQL server with all of its processes, including ended ones. */
final class PostgresCpu {

    private static final double TICKS_A_SECOND = 100;
    private static final int USER = 13;
    private static final int CHILDREN_SYSTEM = 16;

    private final long postmaster;

    /** @param data data directory of the database */
    PostgresCpu(Path data) throws IOException {
        postmaster = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
    }

    /** CPU time of its processes since they started, from Linux. */
    Duration used() {
        double ticks = ticks(postmaster, true);
        ticks +=
                ProcessHandle.of(postmaster).orElseThrow().descendants()
                        .mapToDouble(process -> ticks(process.pid(), false))
                        .sum();
        return Duration.ofNanos((long) (ticks / TICKS_A_SECOND * 1e9));
    }

    private static double ticks(long pid, boolean withChildren) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double ticks = 0;
            int last = withChildren ? CHILDREN_SYSTEM : CHILDREN_SYSTEM - 2;
            for (int field = USER; field <= last; field++) {
                ticks += Double.parseDouble(fields[field - 2]);
            }
            return ticks;
        } catch (IOException ended) {
            return 0;
        }
    }
}
