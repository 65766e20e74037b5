package org.rounds.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
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
    void whatNobodyForesawSaysNothingOfTheInside() {
        Problem problem = Failures.problem(new IllegalStateException("select * from secret"));
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.json(java.util.Locale.ENGLISH, "/rounds"))
                .isEqualTo(
                        "{\"type\":\"/rounds/problems/internal\","
                                + "\"title\":\"Something went wrong on our side\",\"status\":500}");
    }

    private static int status(Throwable failure) {
        return Failures.problem(Failures.cause(failure)).status();
    }
}
