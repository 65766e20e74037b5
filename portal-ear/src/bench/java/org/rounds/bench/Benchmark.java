package org.rounds.bench;

import java.util.Arrays;
import java.util.List;

/** The benchmarks by name: {@code mvn -Pbench … -Dbench=home}. */
enum Benchmark {
    START(new StartBench()::run),
    HOME(new HomeBench()::run),
    FEED(new FeedBench()::run),
    SERVICE(new ServiceBench()::run),
    EMBEDDED(new EmbeddedBench()::run),
    SCENARIOS(new ScenarioBench()::run),
    LIVE(new LiveBench()::run);

    private final Run run;

    Benchmark(Run run) {
        this.run = run;
    }

    /** @param names of the benchmarks to run; empty for all */
    public static void main(String[] names) throws Exception {
        List<String> wanted = Arrays.asList(names);
        for (Benchmark each : values()) {
            if (wanted.isEmpty() || wanted.contains(each.name().toLowerCase(java.util.Locale.ROOT))) {
                each.run.run();
            }
        }
    }

    /** Measures and prints. */
    interface Run {
        void run() throws Exception;
    }
}
