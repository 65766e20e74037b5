package org.rounds.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The same EAR keeps the same promises on every supported server. Each server is a class of its
 * own, so that the count of tests shows which of them ran.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ServerPromises
        implements CompressionPromises, IdentityPromises, PagesAtOncePromises, SmokeJourney {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AppServer server;
    private Browsers browsers;

    ServerPromises(AppServer server) {
        this.server = server;
    }

    @BeforeAll
    void start() throws IOException {
        server.also(Mailboxes.settings());
        server.also(Map.of("ROUNDS_LIVE_PING_SECONDS", "2", "ROUNDS_MODULES", "imports"));
        server.start();
        browsers = new Browsers();
    }

    @AfterAll
    void stop() {
        server.close();
        if (browsers != null) {
            browsers.close();
        }
    }

    @Override
    public Http http() {
        return new Http(server.url());
    }

    @Override
    public Browsers browsers() {
        return browsers;
    }

    @Override
    public String url() {
        return server.url();
    }

    /** Mentions a person with a unique word, and waits for the mail. */
    @Test
    void mailsWhoIsMentioned() throws IOException, MessagingException {
        String word = "w" + System.nanoTime();
        String post = "{\"kind\":\"post\",\"text\":\"%s for @paul.physician\"}".formatted(word);
        new Api(url()).send(Call.post("/activities", post).as("nora.nurse")).is(201);
        Deadline.in(PATIENCE).await("a mail", () -> mail(word).isPresent());
        MimeMessage mail = mail(word).orElseThrow();
        assertThat(mail.getHeader("List-Unsubscribe")[0]).contains("/rounds/unsubscribe?token=");
        assertThat(mail.getHeader("Message-ID")[0]).startsWith("<");
        assertThat(mail.getSubject()).as("others may look on").doesNotContain(word);
    }

    private static Optional<MimeMessage> mail(String word) {
        return Mailboxes.of("paul.physician@").stream()
                .filter(mail -> GreenMailUtil.getBody(mail).contains(word))
                .findFirst();
    }

    /** The purge module is off on these servers. */
    @Test
    void whatIsOffIsNotThere() {
        Api api = new Api(url());
        for (String off : List.of("/purges", "/purges/42")) {
            Answer answer = api.send(Call.get(off).as("viktor.bramhall")).is(404);
            assertThat(answer.text("type")).as(off).isEqualTo("/rounds/problems/not-found");
        }
        api.send(Call.get("/imports").as("ada.admin")).is(200);
        String viktor = Http.session(http().signIn("viktor.bramhall", Api.PASSWORD));
        assertThat(http().get("/purges", "Cookie", viktor).statusCode()).isEqualTo(404);
        assertThat(http().get("/", "Cookie", viktor).body()).doesNotContain("/rounds/purges");
    }

    @Test
    void runsTheEarByteForByte() throws IOException {
        assertThat(Files.mismatch(server.deployedEar(), AppServer.EAR)).isNegative();
    }
}
