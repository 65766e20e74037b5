package org.rounds.operation.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rounds.shared.service.Setting;

/**
 * Prints on standard output when pages can be served, because servers report readiness long before.
 */
@WebListener
public class ReadyAnnouncer implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(ReadyAnnouncer.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 250;
    private static final int OK = 200;

    @Resource private ManagedScheduledExecutorService executor;

    private volatile boolean wanted;
    private long deadline;
    private String address;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        wanted = true;
        deadline = System.nanoTime() + PATIENCE.toNanos();
        address =
                "http://localhost:"
                        + Setting.ROUNDS_HTTP_PORT.text()
                        + event.getServletContext().getContextPath();
        again();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        wanted = false;
    }

    private void again() {
        executor.schedule(this::ask, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void ask() {
        if (!wanted) {
            return;
        }
        if (answers()) {
            announce();
        } else if (System.nanoTime() < deadline) {
            again();
        } else {
            LOG.warning(() -> "No page answers at " + address);
        }
    }

    private void announce() {
        System.out.println("Rounds is ready at " + address);
    }

    private boolean answers() {
        HttpRequest login =
                HttpRequest.newBuilder(URI.create(address + "/login")).timeout(ONE_ANSWER).build();
        try {
            return HttpClient.newHttpClient()
                            .send(login, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == OK;
        } catch (IOException notYet) {
            LOG.log(Level.FINE, "Not ready yet", notYet);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            wanted = false;
            return false;
        }
    }
}
