package org.rounds.linkpreview.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rounds.mustread.service.MustReadFixture;
import org.rounds.posting.service.EditActivity;
import org.rounds.posting.service.PostActivity;
import org.rounds.shared.service.Caller;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Posts;
import org.rounds.testing.Signed;

/** Previews below posts with links, if link previews are on. */
class LinkPreviewsIT extends MustReadFixture {

    private static final String PAGE =
            """
            <html><head><title>Plain title</title><meta property="og:title" content="Hand hygiene &amp; you">
            <meta name="description" content="When and how."><meta property="og:site_name" content="Guidelines">
            </head><body>…</body></html>""";

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final Caller author = Signed.staff(hospital.people().get(0));
    private HttpServer site;

    LinkPreviewsIT(Database database) throws SQLException {
        super(database);
    }

    @BeforeEach
    void wanted() throws IOException {
        System.setProperty("rounds.link.previews", "true");
        System.setProperty("rounds.trusted.hosts", "localhost");
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/guideline", 200, "text/html; charset=UTF-8", PAGE);
        answer("/file", 200, "application/pdf", PAGE);
        answer("/broken", 500, "text/html", PAGE);
        site.start();
    }

    @AfterEach
    void asEver() {
        site.stop(0);
        System.clearProperty("rounds.link.previews");
        System.clearProperty("rounds.trusted.hosts");
    }

    @OnBothDatabases
    void thePageSaysWhatItIs() {
        long id = write("Please read " + url("/guideline") + " and " + url("/file") + ".");
        assertThat(preview(id)).as("nobody waits for it").isNull();
        read();
        LinkPreview preview = preview(id);
        assertThat(preview.url()).isEqualTo(url("/guideline"));
        assertThat(preview.title()).isEqualTo("Hand hygiene & you");
        assertThat(preview.description()).isEqualTo("When and how.");
        assertThat(preview.site()).isEqualTo("Guidelines");
        read();
        assertThat(asked).as("it is read once").containsExactly("/guideline");
    }

    @OnBothDatabases
    void anEditChangesIt() {
        long id = write("See " + url("/guideline"));
        read();
        edit(id, 1, "See it, please: " + url("/guideline"));
        assertThat(preview(id)).isNotNull();
        edit(id, 2, "See nothing.");
        assertThat(preview(id)).isNull();
        read();
        assertThat(asked).containsExactly("/guideline");
    }

    @OnBothDatabases
    void whatIsNoPageOrDoesNotAnswerShowsNothing() {
        long file = write("A file: " + url("/file"));
        long broken = write("Broken: " + url("/broken"));
        long nowhere = write("Nowhere: http://localhost:1/");
        for (int i = 0; i < 6; i++) {
            read();
            clock.set(clock.instant().plus(Duration.ofHours(1)));
        }
        assertThat(List.of(file, broken, nowhere)).allMatch(id -> preview(id) == null);
        assertThat(asked).as("no page is asked for again and again").hasSize(2);
    }

    @OnBothDatabases
    void nothingIsAskedWhereItIsNotWanted() {
        System.setProperty("rounds.link.previews", "false");
        long id = write("See " + url("/guideline"));
        System.setProperty("rounds.link.previews", "true");
        read();
        assertThat(preview(id)).isNull();
        assertThat(asked).isEmpty();
    }

    @OnBothDatabases
    void theHospitalsOwnMachinesAreNotAsked() {
        System.setProperty("rounds.trusted.hosts", "");
        long id = write("See " + url("/guideline"));
        read();
        assertThat(preview(id)).isNull();
        assertThat(asked).isEmpty();
    }

    private void answer(String path, int status, String type, String body) {
        site.createContext(
                path,
                exchange -> {
                    asked.add(path);
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", type);
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
    }

    private String url(String path) {
        return "http://localhost:" + site.getAddress().getPort() + path;
    }

    private void read() {
        database.run(wiring.get(LinkPreviewJob.class)::read);
    }

    private long write(String text) {
        PostActivity wish = Posts.of("post", text).build();
        return as(author, () -> activities.post(wish)).id();
    }

    private void edit(long id, int version, String text) {
        run(
                author,
                () ->
                        activities.edit(
                                id, version, new EditActivity(null, text, null, false, null)));
    }

    private LinkPreview preview(long id) {
        return as(author, () -> activities.get(id)).content().preview();
    }
}
