package org.rounds.notification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rounds.notification.model.DigestTimes;
import org.rounds.notification.model.NotificationSetting;
import org.rounds.notification.model.QuietHours;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.model.NotificationCategory;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;
import org.rounds.shared.service.Setting;

/** Notification settings of the caller, except those that the hospital decides. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class NotificationSettingService {

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    @Inject private Callers callers;
    @Inject private NotificationSettingRepository settings;
    @Inject private Clock clock;

    /** The caller's settings, completed by defaults. */
    public NotificationSettings get() {
        long me = callers.current().personId();
        NotificationSetting setting = settings.get(me);
        Map<NotificationCategory, NotificationSettings.Choice> chosen = settings.choices(me);
        Map<String, NotificationSettings.Choice> sources = new LinkedHashMap<>();
        for (NotificationCategory source : NotificationCategory.values()) {
            sources.put(
                    source.word(),
                    chosen.getOrDefault(source, NotificationSettings.Choice.usual(source)));
        }
        DigestTimes digest = setting.digestTimes();
        QuietHours hours = setting.hours();
        return new NotificationSettings(
                sources,
                new NotificationSettings.Digest(
                        digest.frequency().word(), time(digest.minute()), word(digest.day())),
                hours.quietFrom() == null
                        ? null
                        : new NotificationSettings.Quiet(
                                time(hours.quietFrom()), time(hours.quietTo())),
                hours.workDays().stream().sorted().map(NotificationSettingService::word).toList(),
                hours.urgentAlways(),
                Setting.timeZone().getId());
    }

    /**
     * Replaces the settings; null parts become defaults.
     *
     * @throws Invalid if a value is unknown, or cannot be chosen by people
     */
    public NotificationSettings put(NotificationSettings wish) {
        long me = callers.current().personId();
        DigestTimes digest = digest(wish.digest());
        QuietHours hours = hours(wish);
        settings.change(me).choose(digest, hours, clock.instant(), Setting.timeZone());
        if (wish.sources() != null) {
            wish.sources().forEach((word, choice) -> choose(me, word, choice));
        }
        return get();
    }

    private void choose(long me, String word, NotificationSettings.Choice choice) {
        NotificationCategory source =
                NotificationCategory.ofWord(word)
                        .orElseThrow(() -> new Invalid("sources", "invalid.choice"));
        if (choice == null) {
            throw new Invalid("sources." + word, "invalid.required");
        }
        boolean without =
                Boolean.FALSE.equals(choice.mail()) || Boolean.FALSE.equals(choice.digest());
        if (source.isDuty() && without) {
            throw new Invalid("sources." + word, "invalid.set-by-hospital");
        }
        settings.choose(me, source, choice);
    }

    private static DigestTimes digest(NotificationSettings.Digest wish) {
        if (wish == null) {
            return DigestTimes.USUAL;
        }
        DigestTimes usual = DigestTimes.USUAL;
        return new DigestTimes(
                Arrays.stream(DigestTimes.Frequency.values())
                        .filter(each -> each.word().equals(wish.frequency()))
                        .findFirst()
                        .orElseThrow(() -> new Invalid("digest.frequency", "invalid.choice")),
                wish.time() == null ? usual.minute() : minute("digest.time", wish.time()),
                wish.day() == null ? usual.day() : day("digest.day", wish.day()));
    }

    private static QuietHours hours(NotificationSettings wish) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        List<String> words =
                wish.workDays() == null
                        ? Arrays.stream(DayOfWeek.values())
                                .map(NotificationSettingService::word)
                                .toList()
                        : wish.workDays();
        words.forEach(word -> days.add(day("workDays", word)));
        if (days.isEmpty()) {
            throw new Invalid("workDays", "invalid.required");
        }
        boolean urgentAlways = Boolean.TRUE.equals(wish.urgentAlways());
        NotificationSettings.Quiet quiet = wish.quiet();
        if (quiet == null) {
            return new QuietHours(null, null, days, urgentAlways);
        }
        int from = minute("quiet.from", quiet.from());
        int to = minute("quiet.to", quiet.to());
        if (from == to) {
            throw new Invalid("quiet.to", "invalid.same-hours");
        }
        return new QuietHours(from, to, days, urgentAlways);
    }

    private static int minute(String field, String time) {
        if (time == null || !time.matches(TIME)) {
            throw new Invalid(field, "invalid.time");
        }
        return LocalTime.parse(time).toSecondOfDay() / 60;
    }

    private static String time(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static DayOfWeek day(String field, String word) {
        try {
            return DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException | DateTimeException noDay) {
            throw new Invalid(field, "invalid.choice");
        }
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
