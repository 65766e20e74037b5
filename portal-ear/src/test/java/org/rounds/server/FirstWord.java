package org.rounds.server;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Keeps the first message of a WebSocket and the first ping. */
record FirstWord(CompletableFuture<String> word, CompletableFuture<Void> ping)
        implements WebSocket.Listener {

    FirstWord() {
        this(new CompletableFuture<>(), new CompletableFuture<>());
    }

    @Override
    public CompletionStage<?> onPing(WebSocket socket, ByteBuffer data) {
        ping.complete(null);
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        word.complete(data.toString());
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        word.complete("closed " + code + " " + reason);
        return null;
    }
}
