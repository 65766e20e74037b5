package org.rounds.archive;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rounds.server.Answer;
import org.rounds.server.Call;

/** An import reports its changes, what it left out, and its progress. */
@ExtendWith(RealHospitals.Extension.class)
class ReportedImportIT {

    private static final String FAULTY =
            """
            userName,displayName,email,shoeSize
            rita.row,Rita Row,rita@example.org,38
            "bro"ken,Bert Broken,bert@example.org,44
            RITA.row,Rita Twice,rita2@example.org,38
            few.fields,Fritz Few
            nomail,Nora Nomail,=nowhere,36
            last.row,Laura Last,laura@example.org,40
            """;

    private final RealHospital hospital;

    ReportedImportIT(RealHospitals hospitals) {
        hospital = hospitals.of(Kind.POSTGRESQL);
    }

    @Test
    void faultyRowsOfAStaffListAreReportedAndTheOthersImported() {
        Answer answer = hospital.imported("staff-csv", FAULTY);
        JsonObject job = answer.json();
        assertThat(job.getInt("created")).isEqualTo(2);
        assertThat(job.getInt("processed")).isEqualTo(job.getInt("total")).isEqualTo(6);
        String faults = faults(answer.id());
        assertThat(faults.lines().map(line -> line.replaceAll("^([^,]*,[^,]*,[^,]*),.*", "$1")))
                .containsExactlyInAnyOrder(
                        "row,field,key",
                        "1,shoeSize,unknown-column",
                        "3,,broken-quote",
                        "4,userName,duplicate",
                        "5,,column-count",
                        "6,email,invalid");
        assertThat(job.getInt("errorCount")).isEqualTo(5);
        assertThat(job.getJsonArray("errors")).hasSize(5);
        assertThat(hospital.all("/people?q=Rita+Row")).hasSize(1);
        assertThat(hospital.all("/people?q=Laura+Last")).hasSize(1);
        assertThat(hospital.all("/people?q=Bert+Broken")).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidInTheLanguageOfTheReader() {
        String faulty = "/imports/" + hospital.imported("staff-csv", FAULTY).id();
        assertThat(german(faulty).body())
                .contains("Eine frühere Zeile hat denselben Benutzernamen.")
                .contains("Die Zeile hat 2 Felder, die Kopfzeile 4.")
                .doesNotContain("An earlier row");
        assertThat(german(faulty + "/errors.csv").body())
                .contains("In der Zeile steht ein Anführungszeichen an der falschen Stelle.");
    }

    private Answer german(String path) {
        return hospital.admin(Call.get(path).header("Accept-Language", "de")).is(200);
    }

    @Test
    void everyMessageThatIsLeftOutStandsInTheListOfFaults() {
        String faults = faults(hospital.first(Archive.GENERATED).id());
        assertThat(faults.lines().skip(1)).hasSize(GeneratedArchive.FAULTS);
        assertThat(faults.lines().filter(line -> line.contains(",replied_to_id,unknown-parent,")))
                .hasSize(5);
        assertThat(faults.lines().filter(line -> line.contains(",created_at,invalid,"))).hasSize(5);
        assertThat(faults).contains(",id,duplicate,Users.csv: ").contains(",,column-count,\"Mess");
    }

    @Test
    void aDryRunTellsWhatWouldComeAndStoresNothing() {
        String list = "userName,displayName\ndora.dry,Dora Dry\ndirk.dry,Dirk Dry\n,Nobody\n";
        Path archive = Archive.GENERATED.file().orElseThrow();
        Map<String, List<String>> before = StoredRows.of(hospital);
        JsonObject staff = hospital.imported("staff-csv&dryRun=true", list).json();
        JsonObject known = hospital.imported("type=engage-export&dryRun=true", archive).json();
        assertThat(StoredRows.of(hospital)).isEqualTo(before);
        assertThat(staff.getBoolean("dryRun")).isTrue();
        assertThat(staff.getInt("created")).isEqualTo(2);
        assertThat(staff.getInt("errorCount")).isEqualTo(1);
        assertThat(known.getInt("created")).isZero();
        assertThat(known.getInt("errorCount")).isEqualTo(GeneratedArchive.FAULTS);
    }

    @Test
    void theFileOfADryRunIsImportedAsItWasCheckedAndOnce() {
        hospital.imported("staff-csv", "userName,displayName\nlola.last,Lola Last\n");
        String list =
                "userName,displayName,active\nlola.last,Lola Last,false\nnew.one,New One,true\n";
        Answer checked = hospital.imported("staff-csv&dryRun=true", list);
        String run = "/imports/" + checked.id() + "/run";
        JsonObject done = hospital.ended(hospital.admin(Call.post(run, "{}")).is(202).id()).json();
        for (JsonObject job : List.of(checked.json(), done)) {
            assertThat(job.getInt("created")).isEqualTo(1);
            assertThat(job.getInt("updated")).isEqualTo(1);
            assertThat(job.getInt("deactivated")).isEqualTo(1);
            assertThat(job.getJsonArray("deactivations").getString(0)).isEqualTo("Lola Last");
            assertThat(job.getInt("faultyRows")).isZero();
        }
        assertThat(done.getBoolean("dryRun")).isFalse();
        hospital.admin(Call.post(run, "{}")).is(409);
        hospital.admin(Call.post("/imports/" + done.getString("id") + "/run", "{}")).is(409);
    }

    @Test
    void aStoppedImportSaysHowFarItCame() {
        StringBuilder list = new StringBuilder("userName,displayName\n");
        for (int i = 0; i < 12_000; i++) {
            list.append("stop%d,Stopped Colleague%d\n".formatted(i, i));
        }
        Call upload = Call.upload("/imports?type=staff-csv", "stop.csv", list.toString());
        String id = hospital.admin(upload).is(202).id();
        RealHospital.await("a beginning", () -> hospital.job(id).json().getInt("processed") > 0);
        hospital.admin(Call.delete("/imports/" + id)).is(204);
        JsonObject job = hospital.ended(id).json();
        assertThat(job.getString("status")).isEqualTo("stopped");
        assertThat(job.getInt("processed")).isPositive().isLessThan(job.getInt("total"));
        assertThat(job.getInt("created")).isEqualTo(job.getInt("processed"));
        assertThat(hospital.all("/people?q=Stopped")).hasSize(job.getInt("created"));
        hospital.admin(Call.delete("/imports/" + id)).is(204);
        assertThat(hospital.job(id).text("status")).isEqualTo("stopped");
    }

    private String faults(String id) {
        Answer csv = hospital.admin(Call.get("/imports/" + id + "/errors.csv")).is(200);
        assertThat(csv.header("Content-Type")).hasValue("text/csv;charset=UTF-8");
        return csv.body();
    }
}
