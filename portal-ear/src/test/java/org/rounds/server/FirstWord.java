package org.rounds.server;

import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Keeps the first thing that a WebSocket says. */
record FirstWord(CompletableFuture<String> word) implements WebSocket.Listener {

    FirstWord() {
        this(new CompletableFuture<>());
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
