package org.rounds.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rounds.server.Http.session;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Concurrent page requests, the same on every server. */
interface PagesAtOncePromises {

    int CLIENTS = 8;

    int PAGES_EACH = 25;

    /** Callers; a nurse is refused some of the pages, an administrator others. */
    List<String> READERS = List.of("nora.nurse", "paul.physician", "ada.admin", "carl.community");

    /** Pages that read from several services, refused pages, and a missing one. */
    List<String> ADDRESSES =
            List.of(
                    "/",
                    "/?stream=everyone",
                    "/admin/imports",
                    "/people/nora.nurse",
                    "/workspaces/sepsis-bundle",
                    "/workspaces/peer-review",
                    "/notifications",
                    "/reports",
                    "/must-reads",
                    "/activities/1");

    Http http();

    @Test
    default void signedInPagesThatAreOpenedAtTheSameTimeAllAnswer() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<List<String>>> walks = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                walks.add(() -> walk(READERS.get(first % READERS.size()), first));
            }
            List<String> answers = new ArrayList<>();
            for (Future<List<String>> walk : clients.invokeAll(walks)) {
                answers.addAll(walk.get());
            }
            assertThat(answers).hasSize(CLIENTS * PAGES_EACH);
            assertThat(answers).noneMatch(answer -> answer.startsWith("5"));
            assertThat(answers).filteredOn(answer -> answer.equals("200 /")).isNotEmpty();
        } finally {
            clients.shutdownNow();
        }
    }

    private List<String> walk(String reader, int first) {
        String cookie = session(http().signIn(reader, Api.PASSWORD));
        List<String> answers = new ArrayList<>();
        for (int page = 0; page < PAGES_EACH; page++) {
            String address = ADDRESSES.get((first + page) % ADDRESSES.size());
            HttpResponse<String> answer = http().get(address, "Cookie", cookie);
            answers.add(answer.statusCode() + " " + address);
        }
        return answers;
    }
}
