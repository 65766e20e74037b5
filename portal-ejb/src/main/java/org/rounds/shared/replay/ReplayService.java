package org.rounds.shared.replay;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;

/**
 * Stores the answers to repeatable requests for one day, by person, path and key. The primary key
 * of the table decides which request was first, on all nodes.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST, Roles.ADMIN})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReplayService {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration LONGEST_RUN = Duration.ofMinutes(5);

    @Inject private Callers callers;
    @Inject private ReplayRepository answers;
    @Inject private Clock clock;

    /**
     * Starts a request, or returns the answer of the first one.
     *
     * @return empty if the request has to be executed now
     * @throws Conflict if the key was used for another request, or the first one is still running
     */
    public Optional<Answer> begin(Ask ask) {
        long now = clock.millis();
        if (answers.claim(person(), ask, now)) {
            return Optional.empty();
        }
        ReplayRepository.Known known =
                answers.find(person(), ask)
                        .orElseThrow(() -> new Conflict("problem.request-running"));
        if (isOver(known, now)) {
            if (answers.takeOver(person(), ask, known.createdAt(), now)) {
                return Optional.empty();
            }
            throw new Conflict("problem.request-running");
        }
        if (!known.bodyHash().equals(ask.bodyHash())) {
            throw new Conflict("problem.key-reused");
        }
        if (known.answer() == null) {
            throw new Conflict("problem.request-running");
        }
        return Optional.of(known.answer());
    }

    private static boolean isOver(ReplayRepository.Known known, long now) {
        Duration valid = known.answer() == null ? LONGEST_RUN : KEPT;
        return known.createdAt() + valid.toMillis() < now;
    }

    /** Stores the answer of an executed request. */
    public void keep(Ask ask, Answer answer) {
        answers.keep(person(), ask, answer);
    }

    /** Deletes the key of a failed request, so that it can be repeated. */
    public void forget(Ask ask) {
        answers.forget(person(), ask);
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void removeOld() {
        answers.removeBefore(clock.millis() - KEPT.toMillis());
    }

    private String person() {
        return String.valueOf(callers.current().personId());
    }

    /**
     * A repeatable request.
     *
     * @param key chosen by the caller
     * @param bodyHash hash for comparing two requests
     */
    public record Ask(String path, String key, String bodyHash) {}

    /** The answer to a request. */
    public record Answer(int status, String location, String body) {}
}
