package org.rounds.notification.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mail server with configurable failures, which keeps received messages. */
final class MailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.KIND;

    MailServer() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        threads.submit(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    void is(Mood next) {
        mood = next;
    }

    /** All completely received messages, regardless of the answer. */
    List<String> received() {
        return received;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.submit(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), StandardCharsets.US_ASCII))) {
            say(client, "220 here");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!answer(client, in, line)) {
                    return;
                }
            }
        } catch (IOException gone) {
            return;
        }
    }

    private boolean answer(Socket client, BufferedReader in, String line) throws IOException {
        String verb = line.split("[ :]")[0];
        switch (verb) {
            case "EHLO" -> say(client, "250 here");
            case "RCPT" -> say(client, mood == Mood.STRICT ? "550 nobody" : "250 fine");
            case "DATA" -> {
                return take(client, in);
            }
            case "QUIT" -> {
                say(client, "221 bye");
                return false;
            }
            default -> say(client, "250 fine");
        }
        return true;
    }

    private boolean take(Socket client, BufferedReader in) throws IOException {
        say(client, "354 go on");
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                return false;
            }
            message.append(line).append('\n');
        }
        received.add(message.toString());
        if (mood == Mood.DYING) {
            return false;
        }
        if (mood != Mood.SLOW) {
            say(client, mood == Mood.BUSY ? "451 later" : "250 taken");
        }
        return true;
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Behavior of the server. */
    enum Mood {
        /** Accepts everything. */
        KIND,
        /** Receives a message and closes the connection without an answer. */
        DYING,
        /** Receives a message and never answers. */
        SLOW,
        /** Answers with a temporary failure. */
        BUSY,
        /** Refuses all recipients. */
        STRICT
    }
}
