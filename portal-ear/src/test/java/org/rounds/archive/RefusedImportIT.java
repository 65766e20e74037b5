package org.rounds.archive;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rounds.server.Answer;
import org.rounds.server.Api;
import org.rounds.server.Call;

/** Errors of uploads are reported, and so are items left out. */
@ExtendWith(RealHospitals.Extension.class)
class RefusedImportIT {

    /** The beginning of an upload with a declared size of fifty gigabytes. */
    private static final String LARGE_UPLOAD =
            """
            POST %s?%s HTTP/1.1
            Host: %s
            Authorization: %s
            Content-Type: multipart/form-data; boundary=b
            Content-Length: 50000000000

            --b
            """;

    private static final int MEGABYTE = 1024 * 1024;
    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    private final RealHospital hospital;

    @TempDir Path folder;

    RefusedImportIT(RealHospitals hospitals) {
        hospital = hospitals.of(Kind.POSTGRESQL);
    }

    @Test
    void anUploadOverTheLimitIsRefusedAndLeavesNothing() {
        upload("staff-csv", 3L * MEGABYTE).isProblem(413, "too-large");
        nothingIsKept();
    }

    @Test
    void anUploadThatSaysItIsOverTheLimitIsRefusedBeforeItComes() throws IOException {
        URI address = URI.create(hospital.api().url() + "/api/v1/imports?type=staff-csv");
        String head =
                LARGE_UPLOAD
                        .formatted(
                                address.getPath(),
                                address.getQuery(),
                                address.getAuthority(),
                                Api.basic(RealHospital.ADMIN, Api.PASSWORD))
                        .replace("\n", "\r\n");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) AT_ONCE.toMillis());
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            InputStreamReader answer =
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
            assertThat(new BufferedReader(answer).readLine()).startsWith("HTTP/1.1 413");
        }
    }

    /** Uploads a file of that size, generated while sending. */
    private Answer upload(String type, long size) {
        return hospital.api()
                .upload(
                        "/imports?type=" + type,
                        "large.csv",
                        BodyPublishers.fromPublisher(
                                BodyPublishers.ofInputStream(() -> new EndlessStream(size)), size),
                        RealHospital.ADMIN);
    }

    @Test
    void anUploadThatHidesItsLengthIsRefusedWhileItComes() {
        hospital.api()
                .upload(
                        "/imports?type=staff-csv",
                        "large.csv",
                        BodyPublishers.ofInputStream(() -> new EndlessStream(3L * MEGABYTE)),
                        RealHospital.ADMIN)
                .isProblem(413, "too-large");
        nothingIsKept();
    }

    @Test
    void anUploadOfTheLargestSizeIsTaken() {
        String list = "userName,displayName\nlarge.list,Large List\n";
        String whole = list + "\n".repeat(MEGABYTE - list.length());
        JsonObject job = hospital.imported("staff-csv", whole).json();
        assertThat(job.getJsonObject("counts").getInt("people")).isEqualTo(1);
        hospital.admin(Call.upload("/imports?type=staff-csv", "larger.csv", whole + "\n"))
                .isProblem(413, "too-large");
    }

    private void nothingIsKept() {
        List<JsonObject> jobs = hospital.admin(Call.get("/imports")).is(200).items();
        assertThat(jobs).noneMatch(job -> job.getString("fileName").equals("large.csv"));
        for (JsonObject job : jobs) {
            hospital.ended(job.getString("id"));
        }
        hospital.awaitNoUploads();
    }

    @ParameterizedTest
    @CsvSource({
        "staff-csv, %PDF-1.7 a list",
        "engage-export, userName is no ZIP",
        "fhir-directory, %PDF-1.7 a bundle"
    })
    void aFileOfAnotherTypeIsRefused(String type, String content) {
        hospital.admin(Call.upload("/imports?type=" + type, "wrong", content))
                .isProblem(415, "wrong-type");
        assertThat(hospital.admin(Call.get("/imports")).items())
                .noneMatch(job -> job.getString("fileName").equals("wrong"));
    }

    @Test
    void anUnknownTypeOfImportIsInvalid() {
        hospital.admin(Call.upload("/imports?type=fax", "fax", "beep")).isProblem(400, "invalid");
        hospital.admin(Call.upload("/imports", "fax", "beep")).isProblem(400, "invalid");
    }

    @Test
    void aZipBombIsStoppedAndSaidToBeOne() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ExportedTable table : ExportedTable.values()) {
                zip.putNextEntry(new ZipEntry(table.file()));
                new EndlessStream(60L * MEGABYTE).transferTo(zip);
            }
        }
        JsonObject job = hospital.ended(hospital.begin("type=engage-export", bomb)).json();
        assertThat(job.getString("status")).isEqualTo("failed");
        assertThat(job.getString("failure")).startsWith("too-large: ");
        assertThat(job.getInt("processed")).isZero();
        hospital.awaitNoUploads();
    }
}
