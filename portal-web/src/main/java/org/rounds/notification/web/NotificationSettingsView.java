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
import org.rounds.shared.page.FormProblems;
import org.rounds.shared.service.Setting;

/** The form of notification settings. Of two windows, the one that saves last wins. */
@Named
@RequestScoped
public class NotificationSettingsView {

    @Inject private NotificationSettingService service;

    private NotificationSettings stored;
    private NotificationSettingsForm form;
    private boolean saved;

    @PostConstruct
    void load() {
        show(service.get());
    }

    private void show(NotificationSettings settings) {
        stored = settings;
        form = new NotificationSettingsForm(settings);
    }

    public NotificationSettingsForm getForm() {
        return form;
    }

    /** Saves the settings. */
    public void save() {
        saved = FormProblems.tried("settings", () -> show(service.put(form.settings())));
    }

    public boolean isSaved() {
        return saved;
    }

    /** Whether mail is available. */
    public boolean isMailed() {
        return !Setting.ROUNDS_MAIL_HOST.text().isEmpty();
    }

    /** Whether push messages are available. */
    public boolean isPushed() {
        return !Setting.ROUNDS_PUSH_PRIVATE_KEY.text().isEmpty();
    }

    /** The time zone of the hospital, in which all times are. */
    public String getTimeZone() {
        return stored.timeZone();
    }

    /** Times of day in steps of half an hour, and the stored ones. */
    public SortedSet<String> getTimes() {
        SortedSet<String> times = new TreeSet<>();
        for (int half = 0; half < 48; half++) {
            times.add("%02d:%02d".formatted(half / 2, half % 2 * 30));
        }
        times.add(stored.digest().time());
        if (stored.quiet() != null) {
            times.add(stored.quiet().from());
            times.add(stored.quiet().to());
        }
        return times;
    }

    /** The days of the week. */
    public List<String> getDays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
