package org.rounds.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Stale;

class FailuresTest {

    @Test
    void whatAContainerWrapsIsUnwrapped() {
        assertThat(status(new EJBException(new Conflict("problem.stale")))).isEqualTo(409);
        assertThat(
                        status(
                                new EJBException(
                                        new IllegalStateException(new OptimisticLockException()))))
                .isEqualTo(412);
        assertThat(status(new RuntimeException(new Stale("problem.stale")))).isEqualTo(412);
        assertThat(status(new EJBAccessException("no"))).isEqualTo(403);
    }

    @Test
    void aPageThatOnlySaysThatItFailedIsLoggedWithItsAddress() {
        List<String> logged = new ArrayList<>();
        Handler keeper = new Keeper(logged);
        Logger log = Logger.getLogger(Failures.class.getName());
        log.addHandler(keeper);
        try {
            String number = Failures.logged(null, " at /rounds/people");
            assertThat(logged).containsExactly("Internal failure " + number + " at /rounds/people");
        } finally {
            log.removeHandler(keeper);
        }
    }

    @Test
    void whatNobodyForesawSaysItsNumberAndNothingOfTheInside() {
        List<String> logged = new ArrayList<>();
        Handler keeper = new Keeper(logged);
        Logger log = Logger.getLogger(Failures.class.getName());
        log.addHandler(keeper);
        Problem problem;
        try {
            problem = Failures.problem(new IllegalStateException("select * from secret"));
        } finally {
            log.removeHandler(keeper);
        }
        assertThat(problem.status()).isEqualTo(500);
        String number = logged.get(0).replace("Internal failure ", "");
        assertThat(number).matches("[0-9a-f-]{36}");
        assertThat(problem.json(Locale.ENGLISH, "/rounds"))
                .isEqualTo(
                        "{\"type\":\"/rounds/problems/internal\","
                                + "\"title\":\"Something went wrong on our side\",\"status\":500,"
                                + "\"detail\":\"The error was logged as number "
                                + number
                                + ".\"}");
    }

    /** Collects log records. */
    private static final class Keeper extends Handler {

        private final List<String> logged;

        Keeper(List<String> logged) {
            this.logged = logged;
        }

        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
        }

        @Override
        public void flush() {
            // records are kept in memory
        }

        @Override
        public void close() {
            // nothing to close
        }
    }

    private static int status(Throwable failure) {
        return Failures.problem(Failures.cause(failure)).status();
    }
}
