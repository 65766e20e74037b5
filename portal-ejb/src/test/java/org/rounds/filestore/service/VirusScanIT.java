package org.rounds.filestore.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.rounds.attachment.service.AttachmentService;
import org.rounds.shared.error.Invalid;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** If a virus scanner is configured, only clean files are accepted. */
class VirusScanIT {

    private final Database database;
    private final AttachmentService attachments;

    @TempDir private Path data;

    VirusScanIT(Database database) throws SQLException {
        this.database = database;
        database.migrated().clear();
        SampleHospital hospital = SampleHospital.in(database, 2, 1, 0);
        Signed signed = new Signed();
        signed.in(Signed.staff(hospital.people().get(1)));
        attachments =
                new Wiring(database, Clock.systemUTC()).signed(signed).get(AttachmentService.class);
    }

    @BeforeEach
    void begin() {
        System.setProperty("rounds.data", data.toString());
    }

    @AfterEach
    void end() {
        List.of("rounds.data", "rounds.clamd.host", "rounds.clamd.port")
                .forEach(System::clearProperty);
    }

    private void upload(byte[] content) {
        database.in(() -> attachments.upload("a.txt", null, new ByteArrayInputStream(content)));
    }

    @OnBothDatabases
    void theVirusScannerHasTheLastWord() throws IOException {
        byte[] text = "Something".getBytes(StandardCharsets.UTF_8);
        assertThat(scanned(text, "stream: OK\0")).isTrue();
        assertThat(scanned(text, "stream: Eicar-Test-Signature FOUND\0")).isFalse();
        assertThat(scanned(text, "INSTREAM size limit exceeded. ERROR\0")).isFalse();
        System.setProperty("rounds.clamd.port", "1");
        assertThatExceptionOfType(Invalid.class)
                .as("nobody answers")
                .isThrownBy(() -> upload(text));
    }

    /** Whether a file is accepted with this verdict of the scanner. */
    private boolean scanned(byte[] text, String verdict) throws IOException {
        try (ServerSocket scanner = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty("rounds.clamd.host", "localhost");
            System.setProperty("rounds.clamd.port", String.valueOf(scanner.getLocalPort()));
            CompletableFuture<byte[]> seen =
                    CompletableFuture.supplyAsync(() -> scan(scanner, verdict));
            try {
                upload(text);
                return true;
            } catch (Invalid refused) {
                return false;
            } finally {
                assertThat(seen.join()).isEqualTo(text);
            }
        }
    }

    private static byte[] scan(ServerSocket scanner, String verdict) {
        try (Socket client = scanner.accept()) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            in.skipNBytes("zINSTREAM\0".length());
            ByteArrayOutputStream seen = new ByteArrayOutputStream();
            for (int size = in.readInt(); size > 0; size = in.readInt()) {
                seen.write(in.readNBytes(size));
            }
            client.getOutputStream().write(verdict.getBytes(StandardCharsets.US_ASCII));
            return seen.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
