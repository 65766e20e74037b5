package org.rounds.notification.service;

import java.util.List;
import java.util.Map;
import org.rounds.notification.model.NotificationChannel;
import org.rounds.shared.model.NotificationCategory;

/**
 * Notification settings of a person.
 *
 * @param sources choices by category: {@code must-read}, {@code mention}, {@code reply}, {@code
 *     invite}, {@code reaction}, {@code follow}; defaults for missing ones
 * @param digest schedule of digests
 * @param quiet quiet hours; null for none
 * @param workDays days with mails, {@code monday} to {@code sunday}
 * @param urgentAlways whether must-reads and mentions are delivered in quiet hours and on other
 *     days, too; null for no
 * @param timeZone zone of the times, which is the hospital's; read-only
 */
public record NotificationSettings(
        Map<String, Choice> sources,
        Digest digest,
        Quiet quiet,
        List<String> workDays,
        Boolean urgentAlways,
        String timeZone) {

    /**
     * Channels of a category.
     *
     * @param mail by mail at once, if mail is available
     * @param digest in the next digest, if still unread
     * @param push at once, on registered devices
     */
    public record Choice(Boolean mail, Boolean digest, Boolean push) {

        /** The default of a category. */
        static Choice usual(NotificationCategory category) {
            return new Choice(category.isMailed(), true, category.isMailed());
        }

        Choice with(NotificationChannel channel, boolean wanted) {
            return switch (channel) {
                case MAIL -> new Choice(wanted, digest, push);
                case DIGEST -> new Choice(mail, wanted, push);
                case PUSH -> new Choice(mail, digest, wanted);
            };
        }
    }

    /**
     * Schedule of digests.
     *
     * @param frequency {@code daily}, {@code weekly} or {@code never}
     * @param time for example {@code 07:00}
     * @param day {@code monday} to {@code sunday}, for weekly digests
     */
    public record Digest(String frequency, String time, String day) {}

    /**
     * A daily period, which can include midnight.
     *
     * @param from for example {@code 19:30}
     * @param to for example {@code 06:30}
     */
    public record Quiet(String from, String to) {}
}
