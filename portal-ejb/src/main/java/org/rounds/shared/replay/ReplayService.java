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
 * Remembers for a day how requests were answered that a caller may repeat, per person, path and
 * key. The primary key of the table decides who was first, on every node.
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
     * Begins a request, or tells how it was answered before.
     *
     * @return empty if the request is to be carried out now
     * @throws Conflict if the key was used for another request, or the first one still runs
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

    /** Keeps the answer to a request that was carried out. */
    public void keep(Ask ask, Answer answer) {
        answers.keep(person(), ask, answer);
    }

    /** Forgets a request that failed, so that it can be tried again. */
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
     * A request that may be repeated.
     *
     * @param key what the caller chose for it
     * @param bodyHash tells whether two requests ask for the same
     */
    public record Ask(String path, String key, String bodyHash) {}

    /** How a request was answered. */
    public record Answer(int status, String location, String body) {}
}
