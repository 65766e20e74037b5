package org.rounds.notification.service;

import java.util.List;
import java.util.Map;
import org.rounds.notification.model.NotificationChannel;
import org.rounds.shared.model.NotificationCategory;

/**
 * What a person wants to be told of outside of the inbox, and when.
 *
 * @param sources by their words: {@code must-read}, {@code mention}, {@code reply}, {@code invite},
 *     {@code reaction}, {@code follow}; what is missing stays as usual
 * @param digest when what was not mailed comes together
 * @param quiet when nothing is mailed; null for never
 * @param workDays on which mails come, {@code monday} to {@code sunday}
 * @param urgentAlways whether must-reads and mentions come in quiet hours and on other days, too;
 *     null for no
 * @param timeZone in which the times are meant: the hospital's; not to be chosen
 */
public record NotificationSettings(
        Map<String, Choice> sources,
        Digest digest,
        Quiet quiet,
        List<String> workDays,
        Boolean urgentAlways,
        String timeZone) {

    /**
     * Where something comes.
     *
     * @param mail at once, when mails come at all
     * @param digest in the next digest, if it is unread by then
     * @param push at once, on the devices that the person has let it come to
     */
    public record Choice(Boolean mail, Boolean digest, Boolean push) {

        /** What holds for who has chosen nothing. */
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
     * When digests come.
     *
     * @param frequency {@code daily}, {@code weekly} or {@code never}
     * @param time for example {@code 07:00}
     * @param day {@code monday} to {@code sunday}, for weekly ones
     */
    public record Digest(String frequency, String time, String day) {}

    /**
     * A part of every day; it may go over midnight.
     *
     * @param from for example {@code 19:30}
     * @param to for example {@code 06:30}
     */
    public record Quiet(String from, String to) {}
}
