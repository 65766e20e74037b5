package org.rounds.mustread.service;

import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.rounds.shared.model.Named;
import org.rounds.shared.sql.Row;

/**
 * How far a must-read is, without names: what every reader may know.
 *
 * @param version the revision that is asked for
 * @param frozenAt when the audience was written down; null while that is still to be done, and
 *     nobody is counted
 * @param open those who still have time
 * @param left those who lost access to the place without acknowledging
 */
public record MustReadProgress(
        int version,
        Instant dueAt,
        Instant frozenAt,
        int total,
        int done,
        int open,
        int late,
        int exempt,
        int left,
        List<Unit> units) {

    static MustReadProgress of(int version, Instant dueAt, Instant frozenAt, List<Unit> units) {
        return new MustReadProgress(
                version,
                dueAt,
                frozenAt,
                sum(units, Unit::total),
                sum(units, Unit::done),
                sum(units, Unit::open),
                sum(units, Unit::late),
                sum(units, Unit::exempt),
                sum(units, Unit::left),
                units);
    }

    private static int sum(List<Unit> units, ToIntFunction<Unit> part) {
        return units.stream().mapToInt(part).sum();
    }

    /**
     * The part of a department.
     *
     * @param unit null for those who have no department
     */
    public record Unit(Named unit, int total, int done, int open, int late, int exempt, int left) {

        /** Reads id and name, and how many there are, are done, exempt and late, and have left. */
        static Unit read(Row row) {
            int total = row.number("total");
            int done = row.number("done");
            int exempt = row.number("exempt");
            int late = row.number("late");
            int left = row.number("gone");
            int open = total - done - exempt - late - left;
            return new Unit(row.named("department"), total, done, open, late, exempt, left);
        }
    }
}
