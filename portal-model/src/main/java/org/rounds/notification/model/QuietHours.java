package org.rounds.notification.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When somebody may be mailed: on working days, outside of quiet hours, by the hospital's clocks.
 *
 * @param quietFrom minute of the day; null for no quiet hours
 * @param quietTo minute of the day, on the next one if it is before
 * @param urgentAlways whether must-reads and mentions may come at any time
 */
public record QuietHours(
        Integer quietFrom, Integer quietTo, Set<DayOfWeek> workDays, boolean urgentAlways) {

    /** Always. */
    public static final QuietHours ALL =
            new QuietHours(null, null, Set.of(DayOfWeek.values()), false);

    private static final int FURTHEST = 20;

    public QuietHours {
        workDays = Set.copyOf(workDays);
    }

    /** Reads working days as they are stored: numbers from 1 for Monday, with commas. */
    static Set<DayOfWeek> days(String stored) {
        return Arrays.stream(stored.split(","))
                .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The working days as {@link #days} reads them. */
    String storedDays() {
        return workDays.stream()
                .sorted()
                .map(day -> String.valueOf(day.getValue()))
                .collect(Collectors.joining(","));
    }

    /** The hours of a must-read or a mention. */
    public QuietHours ofUrgent() {
        return urgentAlways ? ALL : this;
    }

    /** The first moment from now on in which a mail may come. */
    public Instant from(Instant now, ZoneId zone) {
        ZonedDateTime at = now.atZone(zone);
        for (int i = 0; i < FURTHEST; i++) {
            if (!workDays.contains(at.getDayOfWeek())) {
                at = at.toLocalDate().plusDays(1).atStartOfDay(zone);
            } else if (isQuiet(at.toLocalTime())) {
                at = end(at, zone);
            } else {
                break;
            }
        }
        return at.toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        if (quietFrom == null) {
            return false;
        }
        int minute = time.toSecondOfDay() / 60;
        return quietFrom < quietTo
                ? minute >= quietFrom && minute < quietTo
                : minute >= quietFrom || minute < quietTo;
    }

    private ZonedDateTime end(ZonedDateTime at, ZoneId zone) {
        LocalTime end = LocalTime.ofSecondOfDay(quietTo * 60L);
        ZonedDateTime today = at.toLocalDate().atTime(end).atZone(zone);
        return today.isAfter(at) ? today : at.toLocalDate().plusDays(1).atTime(end).atZone(zone);
    }
}
