package org.rounds.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A request that no client library would send, written to a socket; at most a few MB. */
final class RawRequest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI url;
    private final StringBuilder head = new StringBuilder();

    /**
     * @param url of the application
     */
    RawRequest(String url, String method, String path) {
        this.url = URI.create(url);
        head.append(method).append(' ').append(this.url.getPath()).append(path);
        head.append(" HTTP/1.1\r\nHost: ").append(this.url.getAuthority()).append("\r\n");
    }

    RawRequest header(String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
        return this;
    }

    /** Sends a part repeatedly while the server accepts it. Returns the status of the answer. */
    int send(byte[] part, int times) {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            write(out, part, times);
            BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String status = in.readLine();
            return status == null ? 0 : Integer.parseInt(status.split(" ")[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, byte[] part, int times) throws IOException {
        try {
            for (int i = 0; i < times; i++) {
                out.write(part);
            }
            out.flush();
        } catch (SocketException refused) {
            return;
        }
    }
}
