package org.rounds.archive;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rounds.server.Call;

/**
 * {@code kill -9} at random times does not change the result of an import on each database; the
 * profile {@code long} kills it ten times in all.
 */
@ExtendWith(RealHospitals.Extension.class)
class KilledImportIT {

    /** Decides the times; the same seed repeats a failure as far as timing permits. */
    private static final long SEED = Seed.VALUE;

    private static final int DEATHS = Integer.getInteger("rounds.deaths", 1);

    /** Servers start and are killed in parallel with other parts of the gate. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void anImportThatDiesAgainAndAgainEqualsACalmOne(RealHospitals hospitals) {
        RealHospital calm = hospitals.of(Kind.POSTGRESQL);
        JsonObject job = calm.first(Archive.GENERATED).json();
        String path = "/imports/" + job.getString("id") + "/errors.csv";
        String faults = calm.admin(Call.get(path)).is(200).body();
        Path archive = Archive.GENERATED.file().orElseThrow();
        List<CompletableFuture<Map<String, List<String>>>> survivors =
                List.of(Kind.POSTGRESQL, Kind.H2).stream()
                        .map(
                                kind ->
                                        new KillableServer(
                                                hospitals.prepare(kind, "mortal"), random(kind)))
                        .map(
                                mortal ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        mortal.importDying(
                                                                archive, DEATHS, job, faults)))
                        .toList();
        for (CompletableFuture<Map<String, List<String>>> survivor : survivors) {
            same(survivor.join(), hospitals.calm());
        }
    }

    private static Random random(Kind kind) {
        return new Random(SEED + kind.ordinal());
    }

    private static void same(Map<String, List<String>> found, Map<String, List<String>> calm) {
        assertThat(found.keySet()).isEqualTo(calm.keySet());
        calm.forEach(
                (table, rows) ->
                        assertThat(found.get(table))
                                .as("%s, seed %d", table, SEED)
                                .containsExactlyElementsOf(rows));
    }
}
