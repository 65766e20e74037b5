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
 * Says when something was, the way a colleague would: minutes and hours first, then the weekday,
 * after six days the date. Clocks have 24 hours and stand in the hospital's time zone.
 */
@Named("times")
@RequestScoped
public class TimeView {

    private static final String BUNDLE = "org.rounds.shared.web.messages";

    @Inject private Clock clock;

    /** One page is in one language. */
    private ResourceBundle texts;

    private final Map<String, DateTimeFormatter> formats = new HashMap<>();

    /** In short, relative to now. */
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

    /** In full, for those who want to know exactly. */
    public String exactly(Instant when) {
        return format("timeExact", at(when));
    }

    /** The day alone. */
    public String date(Instant when) {
        return format("timeDateYear", at(when));
    }

    /** A day by which something is due, and how far that is from today. */
    public String due(Instant when) {
        ZonedDateTime then = at(when);
        LocalDate today = LocalDate.ofInstant(clock.instant(), then.getZone());
        long days = ChronoUnit.DAYS.between(today, then.toLocalDate());
        boolean past = when.isBefore(clock.instant());
        String distance = TextFormat.fill(text(past ? "timeLate" : "timeLeft"), Math.abs(days));
        String day = then.getYear() == today.getYear() ? "timeDue" : "timeDueYear";
        return format(day, then) + ", " + distance;
    }

    /** The month in short. */
    public String month(Instant when) {
        return format("timeMonth", at(when));
    }

    /** The day of the month. */
    public String day(Instant when) {
        return String.valueOf(at(when).getDayOfMonth());
    }

    /** A day that is known as such. */
    public String dayOf(LocalDate day) {
        return format("timeDateYear").format(day);
    }

    /** For machines. */
    public String iso(Instant when) {
        return when.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The name of today. */
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
