package org.rounds.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rounds.server.Answer;

/**
 * An imported archive is complete: people, workspaces, threads and order; importing it again
 * changes nothing.
 */
@ExtendWith(RealHospitals.Extension.class)
abstract class ArchiveImport {

    /** Selects the threads; {@code -Drounds.seed=…} repeats a run. */
    private static final long SEED = Seed.VALUE;

    private static final int COMPARED = 50;

    private static final boolean EVERYWHERE = Boolean.getBoolean("rounds.samples.everywhere");

    private final Kind kind;

    ArchiveImport(Kind kind) {
        this.kind = kind;
    }

    @ParameterizedTest
    @EnumSource(Archive.class)
    void everythingIsImportedOrReported(Archive archive, RealHospitals hospitals) {
        SourceArchive source = SourceArchive.read(file(archive));
        JsonObject job = hospitals.of(kind).first(archive).json();
        int faults = archive == Archive.GENERATED ? GeneratedArchive.FAULTS : 0;
        JsonObject counts = job.getJsonObject("counts");
        int threads = source.threads().values().stream().mapToInt(List::size).sum();
        assertThat(counts.getInt("people")).isEqualTo(source.people());
        assertThat(counts.getInt("workspaces")).isEqualTo(source.threads().size());
        assertThat(counts.getInt("activities")).isEqualTo(threads);
        assertThat(counts.getInt("comments")).isEqualTo(source.messages() - threads);
        assertThat(job.getInt("errorCount")).isEqualTo(faults);
        assertThat(job.getInt("processed")).isEqualTo(job.getInt("total"));
        assertThat(job.getInt("created"))
                .isEqualTo(source.people() + source.threads().size() + source.messages());
    }

    @ParameterizedTest
    @EnumSource(Archive.class)
    void fiftyRandomThreadsReadAsTheyWereWritten(Archive archive, RealHospitals hospitals) {
        SourceArchive source = SourceArchive.read(file(archive));
        ReadHospital found = imported(archive, hospitals);
        for (SourceThread thread : shuffled(source).subList(0, COMPARED)) {
            String id = found.feed(thread.room()).get(thread.number()).getString("id");
            JsonObject activity = found.activity(id);
            assertThat(ReadHospital.said(activity, Said.NOTHING))
                    .as("%s, seed %d", thread, SEED)
                    .isEqualTo(thread.starter());
            assertThat(activity.getJsonObject("workspace").getString("id"))
                    .isEqualTo(found.id(thread.room()));
            assertThat(found.replies(id))
                    .as("comments of %s, seed %d", thread, SEED)
                    .isEqualTo(thread.comments());
            assertThat(activity.getInt("commentCount")).isEqualTo(thread.comments().size());
        }
    }

    @ParameterizedTest
    @EnumSource(Archive.class)
    void everyFeedIsInTheArchivesOwnOrder(Archive archive, RealHospitals hospitals) {
        SourceArchive source = SourceArchive.read(file(archive));
        ReadHospital found = imported(archive, hospitals);
        source.threads()
                .forEach(
                        (room, threads) -> {
                            if (room.open()) {
                                assertThat(found.starters(room))
                                        .as("%s", room)
                                        .isEqualTo(
                                                threads.stream()
                                                        .map(SourceThread::starter)
                                                        .toList());
                            } else {
                                assertThat(found.id(room)).as("%s", room).isNull();
                            }
                        });
    }

    @ParameterizedTest
    @EnumSource(Archive.class)
    void aSecondImportChangesNothingAndKeepsWhatPeopleAdded(
            Archive archive, RealHospitals hospitals) {
        Path file = file(archive);
        List<SourceThread> shuffled = shuffled(SourceArchive.read(file));
        List<SourceThread> threads = shuffled.subList(0, COMPARED);
        RealHospital hospital = hospitals.of(kind);
        Answer first = hospital.first(archive);
        Visit visit = new Visit(hospital, imported(archive, hospitals), open(shuffled));
        visit.leaveTraces();
        List<String> before = imported(archive, hospitals).everything(threads);
        JsonObject second = hospital.imported("type=engage-export", file).json();
        assertThat(second.getInt("created")).isZero();
        assertThat(second.getInt("updated")).isZero();
        assertThat(second.getInt("skipped")).isEqualTo(first.json().getInt("created"));
        assertThat(second.getJsonArray("errors")).isEqualTo(first.json().getJsonArray("errors"));
        assertThat(imported(archive, hospitals).everything(threads))
                .as("seed %d", SEED)
                .isEqualTo(before);
        visit.findTraces();
    }

    /** A thread that is not compared and that is open for comments. */
    private static SourceThread open(List<SourceThread> threads) {
        return threads.stream()
                .skip(COMPARED)
                .filter(thread -> !thread.closed())
                .findFirst()
                .orElseThrow();
    }

    private static List<SourceThread> shuffled(SourceArchive source) {
        List<SourceThread> open = new ArrayList<>();
        source.threads().values().forEach(open::addAll);
        open.removeIf(thread -> !thread.room().open());
        Collections.shuffle(open, new Random(SEED));
        return open;
    }

    private ReadHospital imported(Archive archive, RealHospitals hospitals) {
        RealHospital hospital = hospitals.of(kind);
        hospital.first(archive);
        return new ReadHospital(hospital);
    }

    /** The sample is large, and not on every machine: the gate does the same work everywhere. */
    private static Path file(Archive archive) {
        assumeTrue(archive == Archive.GENERATED || EVERYWHERE, "The sample: mvn verify -Plong");
        assumeTrue(
                archive.file().isPresent(),
                "The sample is not on this machine: put it where docs/benchmarks.md says");
        return archive.file().get();
    }
}
