package org.rounds.mustread.service;

import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.rounds.shared.model.Named;
import org.rounds.shared.sql.Row;

/**
 * Progress of a must-read without names, visible to every reader.
 *
 * @param version the revision
 * @param frozenAt when the audience was frozen; null before, when nobody is counted
 * @param open number of readers who still have time
 * @param left number of readers who lost access before acknowledging
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
     * Progress of a department.
     *
     * @param unit null for readers without a department
     */
    public record Unit(Named unit, int total, int done, int open, int late, int exempt, int left) {

        /** Maps id, name, and the numbers of readers in total, done, exempt, late and left. */
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
