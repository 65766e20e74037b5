package org.rounds.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What something costs once, in milliseconds of processor time, and how often a second it was done. */
record Cost(double program, double database, double perSecond) {

    /**
     * @param program processor time of the program so far
     * @param database the same of the database
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

    /** Does all of them in turn, some rounds long, and prints the median of each. */
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

    /** Something that is done as often as possible for a while; tells how often that was. */
    interface Work {
        long run() throws Exception;
    }
}
