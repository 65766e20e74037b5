package org.rounds.shared.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.rounds.shared.service.Setting;
import org.rounds.shared.web.TextFormat;

/**
 * Formats times for people: minutes and hours first, then the weekday, after six days the date.
 * Uses a 24-hour clock and the hospital's time zone.
 */
@Named("times")
@RequestScoped
public class TimeView {

    private static final String BUNDLE = "org.rounds.shared.web.messages";

    @Inject private Clock clock;

    /** Texts in the language of the page. */
    private ResourceBundle texts;

    private final Map<String, DateTimeFormatter> formats = new HashMap<>();

    /** Short form, relative to now. */
    public String said(Instant when) {
        Duration ago = Duration.between(when, clock.instant());
        if (ago.toHours() >= 12) {
            return day(at(when));
        }
        if (ago.toHours() >= 1) {
            return text("timeHours").formatted(ago.toHours());
        }
        return ago.toMinutes() < 1
                ? text("timeNow")
                : text("timeMinutes").formatted(ago.toMinutes());
    }

    /** Full date and time. */
    public String exactly(Instant when) {
        return format("timeExact", at(when));
    }

    /** The date only. */
    public String date(Instant when) {
        return format("timeDateYear", at(when));
    }

    /** A due date, with its distance from today. */
    public String due(Instant when) {
        ZonedDateTime then = at(when);
        LocalDate today = LocalDate.ofInstant(clock.instant(), then.getZone());
        long days = ChronoUnit.DAYS.between(today, then.toLocalDate());
        boolean past = when.isBefore(clock.instant());
        String distance = TextFormat.fill(text(past ? "timeLate" : "timeLeft"), Math.abs(days));
        String day = then.getYear() == today.getYear() ? "timeDue" : "timeDueYear";
        return format(day, then) + ", " + distance;
    }

    /** Short name of the month. */
    public String month(Instant when) {
        return format("timeMonth", at(when));
    }

    /** Day of the month. */
    public String day(Instant when) {
        return String.valueOf(at(when).getDayOfMonth());
    }

    /** The date of a day without a time zone. */
    public String dayOf(LocalDate day) {
        return format("timeDateYear").format(day);
    }

    /** ISO 8601. */
    public String iso(Instant when) {
        return when.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Name of today's weekday. */
    public String getWeekday() {
        return format("timeWeekday", at(clock.instant()));
    }

    private String day(ZonedDateTime when) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), when.getZone());
        long days = ChronoUnit.DAYS.between(when.toLocalDate(), today);
        if (days < 1) {
            return format("timeToday", when);
        }
        if (days == 1) {
            return format("timeYesterday", when);
        }
        if (days <= 6) {
            return format("timeDay", when);
        }
        return format(when.getYear() == today.getYear() ? "timeDate" : "timeDateYear", when);
    }

    private static ZonedDateTime at(Instant when) {
        return when.atZone(Setting.timeZone());
    }

    private String format(String key, ZonedDateTime when) {
        return format(key).format(when);
    }

    private DateTimeFormatter format(String key) {
        return formats.computeIfAbsent(
                key, each -> DateTimeFormatter.ofPattern(text(each), locale()));
    }

    private String text(String key) {
        if (texts == null) {
            texts = ResourceBundle.getBundle(BUNDLE, locale());
        }
        return texts.getString(key);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
