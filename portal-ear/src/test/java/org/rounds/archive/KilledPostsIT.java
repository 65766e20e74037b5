package org.rounds.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rounds.server.Answer;
import org.rounds.server.Call;

/**
 * {@code kill -9} while people write loses no post answered with 201. The system property {@code
 * rounds.kills} sets the number of kills (1); more than one kill also covers PostgreSQL, whose
 * server processes are killed with the application.
 */
@ExtendWith(RealHospitals.Extension.class)
class KilledPostsIT {

    private static final int KILLS = Integer.getInteger("rounds.kills", 1);
    private static final int WRITERS = 8;
    private static final int POSTS_PER_SECOND = 50;
    private static final int POSTS_PER_KILL = 100;
    private static final int LONGEST_PAUSE_MILLIS = 1_000;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Random random = new Random(Seed.VALUE);

    static Stream<Kind> kinds() {
        return KILLS > 1 ? Stream.of(Kind.values()) : Stream.of(Kind.H2);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Timeout(value = 4, unit = TimeUnit.HOURS)
    void everyPostThatWasAnsweredWith201SurvivesKills(Kind kind, RealHospitals hospitals)
            throws InterruptedException {
        try (RealHospital hospital = hospitals.prepare(kind, "killed").open()) {
            for (int kill = 1; kill <= KILLS; kill++) {
                hospital.staff(Call.get("/me")).is(200);
                killWhileWriting(hospital, hospitals);
                List<String> stored =
                        hospital.all("/feed?stream=everyone").stream()
                                .map(post -> post.getString("id"))
                                .toList();
                assertThat(acknowledged).as("kill %d", kill).isSubsetOf(stored);
            }
        }
    }

    private void killWhileWriting(RealHospital hospital, RealHospitals hospitals)
            throws InterruptedException {
        ScheduledExecutorService writers = Executors.newScheduledThreadPool(WRITERS);
        long period = TimeUnit.SECONDS.toMicros(1) * WRITERS / POSTS_PER_SECOND;
        for (int writer = 0; writer < WRITERS; writer++) {
            long delay = period * writer / WRITERS;
            writers.scheduleAtFixedRate(
                    () -> write(hospital), delay, period, TimeUnit.MICROSECONDS);
        }
        int wanted = acknowledged.size() + POSTS_PER_KILL;
        RealHospital.await("posts that are stored", () -> acknowledged.size() >= wanted);
        int pause = random.nextInt(LONGEST_PAUSE_MILLIS);
        LockSupport.parkNanos(Duration.ofMillis(pause).toNanos());
        hospital.kill();
        hospitals.crashPostgres();
        writers.shutdown();
        assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        hospital.rise();
    }

    /** The kill ends a writer and its schedule with an exception. */
    private void write(RealHospital hospital) {
        String text = "{\"kind\":\"post\",\"text\":\"Bed %d is free\"}".formatted(random.nextInt());
        Answer answer = hospital.staff(Call.post("/activities", text)).is(201);
        acknowledged.add(answer.id());
    }
}
