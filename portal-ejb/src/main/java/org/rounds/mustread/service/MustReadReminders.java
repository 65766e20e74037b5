package org.rounds.mustread.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.mustread.model.StepKind;

/**
 * Reminds readers of must-reads at the times that the issuer has chosen, and notifies managers of
 * late readers. Readers who are away, exempt or done are skipped.
 */
@Singleton
@PermitAll
public class MustReadReminders {

    /** Maximum number of readers reminded at once; others follow a minute later. */
    private static final int MOST = 1000;

    @Inject private MustReadStepRepository steps;
    @Inject private MustReadNotifier notices;

    /** Runs every minute. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    public void remind() {
        steps.due().forEach(this::take);
    }

    private void take(MustReadStepRepository.Due due) {
        List<Long> readers =
                steps.take(due, MOST).stream()
                        .filter(reader -> !reader.missed())
                        .map(MustReadStepRepository.Reader::personId)
                        .toList();
        if (readers.isEmpty()) {
            return;
        }
        if (due.kind() == StepKind.REMIND) {
            notices.reminded(due.activityId(), due.address(), due.issuerId(), readers);
        } else {
            steps.managers(due, readers).stream()
                    .filter(it -> it.personId() != it.managerId())
                    .forEach(
                            it ->
                                    notices.late(
                                            due.activityId(),
                                            due.address(),
                                            it.personId(),
                                            it.managerId()));
        }
    }
}
