package org.rounds.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Digests and quiet hours follow local wall-clock time, also on days with a clock change. */
class HoursTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    private static List<Instant> digests(DigestTimes times, String from, int many) {
        List<Instant> all = new ArrayList<>();
        Instant at = Instant.parse(from);
        for (int i = 0; i < many; i++) {
            at = times.after(at, VIENNA);
            all.add(at);
        }
        return all;
    }

    @Test
    void oneDigestADayAlsoWhenTheClocksGoForward() {
        DigestTimes times =
                new DigestTimes(DigestTimes.Frequency.DAILY, 2 * 60 + 30, DayOfWeek.MONDAY);
        assertThat(digests(times, "2026-03-27T12:00:00Z", 3))
                .containsExactly(
                        Instant.parse("2026-03-28T01:30:00Z"),
                        Instant.parse("2026-03-29T01:30:00Z"),
                        Instant.parse("2026-03-30T00:30:00Z"));
    }

    @Test
    void oneDigestADayAlsoWhenTheClocksGoBack() {
        DigestTimes times =
                new DigestTimes(DigestTimes.Frequency.DAILY, 2 * 60 + 30, DayOfWeek.MONDAY);
        assertThat(digests(times, "2026-10-24T12:00:00Z", 2))
                .containsExactly(
                        Instant.parse("2026-10-25T00:30:00Z"),
                        Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void aWeeklyDigestComesOnItsDay() {
        DigestTimes times =
                new DigestTimes(DigestTimes.Frequency.WEEKLY, 7 * 60, DayOfWeek.THURSDAY);
        assertThat(digests(times, "2026-11-26T06:00:00Z", 2))
                .containsExactly(
                        Instant.parse("2026-12-03T06:00:00Z"),
                        Instant.parse("2026-12-10T06:00:00Z"));
        DigestTimes never = new DigestTimes(DigestTimes.Frequency.NEVER, 0, DayOfWeek.MONDAY);
        assertThat(never.after(Instant.EPOCH, VIENNA)).isEqualTo(DigestTimes.NEVER);
    }

    @Test
    void quietHoursMayGoOverMidnight() {
        QuietHours hours = new QuietHours(22 * 60, 6 * 60, Set.of(DayOfWeek.values()), false);
        assertThat(hours.from(Instant.parse("2026-01-01T20:59:00Z"), VIENNA))
                .isEqualTo(Instant.parse("2026-01-01T20:59:00Z"));
        assertThat(hours.from(Instant.parse("2026-01-01T21:00:00Z"), VIENNA))
                .isEqualTo(Instant.parse("2026-01-02T05:00:00Z"));
        assertThat(hours.from(Instant.parse("2026-01-02T04:59:00Z"), VIENNA))
                .isEqualTo(Instant.parse("2026-01-02T05:00:00Z"));
    }

    @Test
    void daysOffAreSkipped() {
        QuietHours hours = new QuietHours(12 * 60, 13 * 60, Set.of(DayOfWeek.MONDAY), false);
        assertThat(hours.from(Instant.parse("2026-11-26T06:00:00Z"), VIENNA))
                .isEqualTo(Instant.parse("2026-11-29T23:00:00Z"));
        assertThat(hours.from(Instant.parse("2026-11-30T11:30:00Z"), VIENNA))
                .isEqualTo(Instant.parse("2026-11-30T12:00:00Z"));
    }
}
