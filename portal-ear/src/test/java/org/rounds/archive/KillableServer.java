package org.rounds.archive;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.rounds.server.Call;

/** A hospital whose server is killed repeatedly while it imports an archive. */
final class KillableServer {

    /** Items that are still to come at the last death: two batches. */
    private static final int LEFT = 400;

    private static final int LONGEST_PAUSE = 200;

    private final RealHospital hospital;
    private final Random random;
    private int unfinished;

    /**
     * @param random decides the times
     */
    KillableServer(RealHospital hospital, Random random) {
        this.hospital = hospital;
        this.random = random;
    }

    /**
     * Imports the archive with this number of kills, imports it once more, and returns all stored
     * rows.
     *
     * @param calm result of an undisturbed import
     * @param faults its faults
     */
    Map<String, List<String>> importDying(
            Path archive, int deaths, JsonObject calm, String faults) {
        try (RealHospital mine = hospital.open()) {
            String id = mine.begin("type=engage-export", archive);
            random.ints(deaths, 0, calm.getInt("total") - LEFT)
                    .sorted()
                    .forEach(items -> die(id, items));
            assertThat(unfinished).as("deaths before the end").isPositive();
            JsonObject job = mine.ended(id).json();
            for (String name : calm.keySet()) {
                if (!List.of("id", "createdAt", "finishedAt").contains(name)) {
                    assertThat(job.get(name)).as(name).isEqualTo(calm.get(name));
                }
            }
            String csv = mine.admin(Call.get("/imports/" + id + "/errors.csv")).is(200).body();
            assertThat(csv).isEqualTo(faults);
            JsonObject again = mine.imported("type=engage-export", archive).json();
            assertThat(again.getInt("created") + again.getInt("updated")).isZero();
            mine.awaitNoUploads();
        }
        return StoredRows.of(hospital);
    }

    /** Kills the server shortly after this number of items, and restarts it. */
    private void die(String job, int items) {
        RealHospital.await(
                items + " items", () -> hospital.job(job).json().getInt("processed") >= items);
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(LONGEST_PAUSE)).toNanos());
        if (hospital.job(job).text("status").equals("running")) {
            unfinished++;
        }
        hospital.dieAndRise();
    }
}
