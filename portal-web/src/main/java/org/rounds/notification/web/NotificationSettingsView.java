package org.rounds.notification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rounds.notification.service.NotificationSettingService;
import org.rounds.notification.service.NotificationSettings;
import org.rounds.shared.service.Setting;

/** The form of notification settings. */
@Named
@RequestScoped
public class NotificationSettingsView {

    @Inject private NotificationSettingService service;

    private NotificationSettings settings;

    @PostConstruct
    void load() {
        settings = service.get();
    }

    public NotificationSettings getSettings() {
        return settings;
    }

    /** Whether mail is available. */
    public boolean isMailed() {
        return !Setting.ROUNDS_MAIL_HOST.text().isEmpty();
    }

    /** Whether push messages are available. */
    public boolean isPushed() {
        return !Setting.ROUNDS_PUSH_PRIVATE_KEY.text().isEmpty();
    }

    /** Times of day in steps of half an hour, and the chosen ones. */
    public SortedSet<String> getTimes() {
        SortedSet<String> times = new TreeSet<>();
        for (int half = 0; half < 48; half++) {
            times.add("%02d:%02d".formatted(half / 2, half % 2 * 30));
        }
        times.add(settings.digest().time());
        if (settings.quiet() != null) {
            times.add(settings.quiet().from());
            times.add(settings.quiet().to());
        }
        return times;
    }

    /** A line for each category. */
    public List<Line> getLines() {
        return settings.sources().entrySet().stream()
                .map(
                        each ->
                                new Line(
                                        each.getKey(),
                                        each.getKey().replace("-", ""),
                                        each.getKey().equals("must-read"),
                                        each.getValue().mail(),
                                        each.getValue().digest(),
                                        each.getValue().push()))
                .toList();
    }

    /** The days of the week with their settings. */
    public List<Day> getDays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .map(
                        word ->
                                new Day(
                                        word,
                                        settings.workDays().contains(word),
                                        word.equals(settings.digest().day())))
                .toList();
    }

    /**
     * A category of notifications.
     *
     * @param key its name as a part of text keys
     */
    public record Line(
            String word, String key, boolean locked, boolean mail, boolean digest, boolean push) {}

    /** A day of the week. */
    public record Day(String word, boolean works, boolean ofDigest) {}
}
