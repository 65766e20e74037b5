package org.rounds.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Cost of one operation, in milliseconds of CPU time, and operations per second. */
record Cost(double program, double database, double perSecond) {

    /**
     * @param program CPU time of the program
     * @param database CPU time of the database
     */
    static Cost of(Supplier<Duration> program, Supplier<Duration> database, Work work)
            throws Exception {
        Duration programBefore = program.get();
        Duration databaseBefore = database.get();
        long before = System.nanoTime();
        long times = work.run();
        double seconds = (System.nanoTime() - before) / 1e9;
        return new Cost(
                program.get().minus(programBefore).toNanos() / 1e6 / times,
                database.get().minus(databaseBefore).toNanos() / 1e6 / times,
                times / seconds);
    }

    /** Runs all in turn for several rounds, and prints the median of each. */
    static void compare(
            String kind,
            int rounds,
            Map<String, Work> works,
            Supplier<Duration> program,
            Supplier<Duration> database)
            throws Exception {
        Map<String, List<Cost>> all = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Work> work : works.entrySet()) {
                all.computeIfAbsent(work.getKey(), key -> new ArrayList<>())
                        .add(of(program, database, work.getValue()));
            }
        }
        all.forEach((name, costs) -> median(costs).print(kind, name));
    }

    private static Cost median(List<Cost> all) {
        return all.stream()
                .sorted(
                        (one, other) ->
                                Double.compare(
                                        one.program + one.database,
                                        other.program + other.database))
                .toList()
                .get(all.size() / 2);
    }

    void print(String kind, String name) {
        System.out.printf(
                "%-6s %-24s program %7.3f ms, database %7.3f ms CPU, %6.0f/s%n",
                kind, name, program, database, perSecond);
    }

    /** Repeats an operation for a while; returns the number of repetitions. */
    interface Work {
        long run() throws Exception;
    }
}
