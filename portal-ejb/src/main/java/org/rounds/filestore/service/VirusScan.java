package org.rounds.filestore.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Setting;

/**
 * Scans files with clamd, by its command {@code INSTREAM}, if a scanner is configured. Files that
 * cannot be scanned are refused.
 */
@ApplicationScoped
public class VirusScan {

    private static final Logger LOG = Logger.getLogger(VirusScan.class.getName());
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int CHUNK = 64 * 1024;

    /**
     * @throws Invalid if the scanner finds something, or does not answer
     */
    public void requireClean(Path file) {
        String host = Setting.ROUNDS_CLAMD_HOST.text();
        if (host.isEmpty()) {
            return;
        }
        String verdict;
        try {
            verdict = ask(host, file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The virus scanner does not answer", e);
            throw new Invalid("file", "invalid.not-scanned");
        }
        if (!verdict.endsWith("OK")) {
            throw new Invalid(
                    "file", verdict.endsWith("FOUND") ? "invalid.virus" : "invalid.not-scanned");
        }
    }

    private static String ask(String host, Path file) throws IOException {
        try (Socket scanner = new Socket();
                InputStream in = Files.newInputStream(file)) {
            scanner.connect(
                    new InetSocketAddress(host, Setting.ROUNDS_CLAMD_PORT.number()),
                    PATIENCE_MILLIS);
            scanner.setSoTimeout(PATIENCE_MILLIS);
            DataOutputStream out = new DataOutputStream(scanner.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
            out.writeInt(0);
            out.flush();
            byte[] answer = scanner.getInputStream().readAllBytes();
            return new String(answer, StandardCharsets.US_ASCII).replace("\0", "").strip();
        }
    }
}
