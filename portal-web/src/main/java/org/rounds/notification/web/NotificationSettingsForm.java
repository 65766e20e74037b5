package org.rounds.notification.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rounds.notification.service.NotificationSettings;

/** Input of notification settings. */
public class NotificationSettingsForm {

    /** Quiet hours to start with, if a person has none. */
    private static final NotificationSettings.Quiet NIGHT =
            new NotificationSettings.Quiet("19:30", "06:30");

    private final List<Line> lines;
    private List<String> workDays;
    private boolean quiet;
    private String quietFrom;
    private String quietTo;
    private boolean urgentAlways;
    private String digestFrequency;
    private String digestTime;
    private String digestDay;

    /** The form, filled with stored settings. */
    NotificationSettingsForm(NotificationSettings stored) {
        lines =
                stored.sources().entrySet().stream()
                        .map(each -> new Line(each.getKey(), each.getValue()))
                        .toList();
        workDays = new ArrayList<>(stored.workDays());
        quiet = stored.quiet() != null;
        NotificationSettings.Quiet hours = quiet ? stored.quiet() : NIGHT;
        quietFrom = hours.from();
        quietTo = hours.to();
        urgentAlways = stored.urgentAlways();
        digestFrequency = stored.digest().frequency();
        digestTime = stored.digest().time();
        digestDay = stored.digest().day();
    }

    /** The settings as entered. */
    NotificationSettings settings() {
        Map<String, NotificationSettings.Choice> sources = new LinkedHashMap<>();
        lines.forEach(line -> sources.put(line.word, line.choice()));
        return new NotificationSettings(
                sources,
                new NotificationSettings.Digest(digestFrequency, digestTime, digestDay),
                quiet ? new NotificationSettings.Quiet(quietFrom, quietTo) : null,
                workDays,
                urgentAlways,
                null);
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<String> getWorkDays() {
        return workDays;
    }

    public void setWorkDays(List<String> workDays) {
        this.workDays = workDays;
    }

    public boolean isQuiet() {
        return quiet;
    }

    public void setQuiet(boolean quiet) {
        this.quiet = quiet;
    }

    public String getQuietFrom() {
        return quietFrom;
    }

    public void setQuietFrom(String quietFrom) {
        this.quietFrom = quietFrom;
    }

    public String getQuietTo() {
        return quietTo;
    }

    public void setQuietTo(String quietTo) {
        this.quietTo = quietTo;
    }

    public boolean isUrgentAlways() {
        return urgentAlways;
    }

    public void setUrgentAlways(boolean urgentAlways) {
        this.urgentAlways = urgentAlways;
    }

    public String getDigestFrequency() {
        return digestFrequency;
    }

    public void setDigestFrequency(String digestFrequency) {
        this.digestFrequency = digestFrequency;
    }

    public String getDigestTime() {
        return digestTime;
    }

    public void setDigestTime(String digestTime) {
        this.digestTime = digestTime;
    }

    public String getDigestDay() {
        return digestDay;
    }

    public void setDigestDay(String digestDay) {
        this.digestDay = digestDay;
    }

    /** Channels of a category. */
    public static class Line {

        private final String word;
        private boolean mail;
        private boolean digest;
        private boolean push;

        Line(String word, NotificationSettings.Choice choice) {
            this.word = word;
            mail = choice.mail();
            digest = choice.digest();
            push = choice.push();
        }

        private NotificationSettings.Choice choice() {
            return isLocked()
                    ? new NotificationSettings.Choice(null, null, push)
                    : new NotificationSettings.Choice(mail, digest, push);
        }

        public String getWord() {
            return word;
        }

        /** The name of the category as a part of text keys. */
        public String getKey() {
            return word.replace("-", "");
        }

        /** Whether the hospital decides on e-mail and digest. */
        public boolean isLocked() {
            return word.equals("must-read");
        }

        public boolean isMail() {
            return mail;
        }

        public void setMail(boolean mail) {
            this.mail = mail;
        }

        public boolean isDigest() {
            return digest;
        }

        public void setDigest(boolean digest) {
            this.digest = digest;
        }

        public boolean isPush() {
            return push;
        }

        public void setPush(boolean push) {
            this.push = push;
        }
    }
}
