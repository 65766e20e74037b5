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
 * When mail and push may be delivered: on working days, outside of quiet hours, in local time of
 * the hospital.
 *
 * @param quietFrom minute of the day; null for no quiet hours
 * @param quietTo minute of the day, on the next day if it is before {@code quietFrom}
 * @param urgentAlways whether must-reads and mentions are delivered at any time
 */
public record QuietHours(
        Integer quietFrom, Integer quietTo, Set<DayOfWeek> workDays, boolean urgentAlways) {

    /** No restriction. */
    public static final QuietHours ALL =
            new QuietHours(null, null, Set.of(DayOfWeek.values()), false);

    private static final int FURTHEST = 20;

    public QuietHours {
        workDays = Set.copyOf(workDays);
    }

    /** Parses stored working days: numbers from 1 for Monday, separated by commas. */
    static Set<DayOfWeek> days(String stored) {
        return Arrays.stream(stored.split(","))
                .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The working days in the form that {@link #days} parses. */
    String storedDays() {
        return workDays.stream()
                .sorted()
                .map(day -> String.valueOf(day.getValue()))
                .collect(Collectors.joining(","));
    }

    /** The hours that apply to must-reads and mentions. */
    public QuietHours ofUrgent() {
        return urgentAlways ? ALL : this;
    }

    /** The first instant from {@code now} at which delivery is allowed. */
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
