package org.rounds.mustread.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rounds.mustread.model.StepKind;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Bounded;

/**
 * Makes an announcement a must-read.
 *
 * @param dueAt due date
 * @param joiners whether people who join the audience later have to read it, too; null for no
 * @param reminders times of reminders before the due date, as ISO 8601 durations such as {@code
 *     P2D}; negative ones are after it. Null for two days before and at the due date
 * @param escalateAfter when managers are notified after the due date; {@code none} for never, null
 *     for one day
 */
public record IssueMustRead(
        @NotNull(message = "invalid.required") Instant dueAt,
        Boolean joiners,
        @Size(max = 10, message = "invalid.too-many")
                List<@NotNull(message = "invalid.duration") String> reminders,
        String escalateAfter) {

    private static final Duration FURTHEST = Duration.ofDays(90);
    private static final String NEVER = "none";

    /** Keeps at most one element beyond the limit of the list. */
    public IssueMustRead {
        reminders = Bounded.list(reminders, 10);
    }

    /** Automatic steps around each reader's due date, ordered by time. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (String before : reminders == null ? List.of("P2D", "PT0S") : reminders) {
            steps.add(new Step(StepKind.REMIND, duration("mustRead.reminders", before).negated()));
        }
        if (!NEVER.equals(escalateAfter)) {
            Duration after =
                    duration(
                            "mustRead.escalateAfter",
                            escalateAfter == null ? "P1D" : escalateAfter);
            if (after.isNegative()) {
                throw new Invalid("mustRead.escalateAfter", "invalid.duration");
            }
            steps.add(new Step(StepKind.ESCALATE, after));
        }
        return steps.stream().distinct().sorted(Comparator.comparing(Step::fromDue)).toList();
    }

    private static Duration duration(String field, String text) {
        try {
            Duration duration = Duration.parse(text);
            if (duration.abs().compareTo(FURTHEST) <= 0) {
                return duration;
            }
        } catch (DateTimeException notIso) {
            throw new Invalid(field, "invalid.duration");
        }
        throw new Invalid(field, "invalid.duration");
    }

    /**
     * An automatic step.
     *
     * @param fromDue offset from the reader's due date
     */
    record Step(StepKind kind, Duration fromDue) {}
}
