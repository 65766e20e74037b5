package org.rounds.notification.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * Schedule of digests in local time of the hospital: one a day or a week, also across clock
 * changes.
 *
 * @param minute of the day
 * @param day of the week, for weekly digests
 */
public record DigestTimes(Frequency frequency, int minute, DayOfWeek day) {

    /** The default: daily at 7:00. */
    public static final DigestTimes USUAL =
            new DigestTimes(Frequency.DAILY, 7 * 60, DayOfWeek.MONDAY);

    /** A time beyond all schedules. */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** The next time after an instant; {@link #NEVER} if there is none. */
    public Instant after(Instant moment, ZoneId zone) {
        if (frequency == Frequency.NEVER) {
            return NEVER;
        }
        LocalDate date = LocalDate.ofInstant(moment, zone);
        if (frequency == Frequency.WEEKLY) {
            date = date.with(TemporalAdjusters.nextOrSame(day));
        }
        Instant next = at(date, zone);
        return next.isAfter(moment) ? next : at(date.plusDays(frequency.days), zone);
    }

    private Instant at(LocalDate date, ZoneId zone) {
        return date.atTime(LocalTime.ofSecondOfDay(minute * 60L)).atZone(zone).toInstant();
    }

    /** Frequency of digests. */
    public enum Frequency {
        DAILY(1),
        WEEKLY(7),
        NEVER(0);

        private final int days;

        Frequency(int days) {
            this.days = days;
        }

        /** The API value, for example {@code daily}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
