package org.rounds.bench;

import java.util.Map;
import java.util.stream.DoubleStream;
import org.rounds.server.AppServer;
import org.rounds.server.OpenLiberty;

/**
 * Seconds from the start of the server until the sign-in page answers, with an empty directory in
 * which the demo hospital is created. Three starts; the median counts.
 */
final class StartBench {

    private static final int STARTS = 3;

    void run() throws Exception {
        double[] seconds = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            long before = System.nanoTime();
            try (AppServer server = new OpenLiberty("bench", Map.of())) {
                server.start();
                seconds[i] = (System.nanoTime() - before) / 1e9;
            }
        }
        double median = DoubleStream.of(seconds).sorted().skip(STARTS / 2).findFirst().orElseThrow();
        System.out.printf("Start to answering, empty folder: %.1f s%n", median);
    }
}
