package org.rounds.feed.service;

import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.rounds.shared.service.Named;
import org.rounds.shared.service.Rows.Row;

/**
 * How far a must-read is, without names: what every reader may know.
 *
 * @param version the revision that is asked for
 * @param frozenAt when the audience was written down; null while that is still to be done, and
 *     nobody is counted
 * @param open those who still have time
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
    public record Unit(Named unit, int total, int done, int open, int late, int exempt) {

        /** Reads id and name, and how many there are, are done, are exempt, and are late. */
        static Unit read(Row row) {
            int total = row.number(2);
            int done = row.number(3);
            int exempt = row.number(4);
            int late = row.number(5);
            return new Unit(row.named(0), total, done, total - done - exempt - late, late, exempt);
        }
    }
}
