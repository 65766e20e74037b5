package org.rounds.notification.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;

/**
 * When a person is told outside of the inbox, and up to where digests have told them.
 *
 * <p>It begins with what is usual when the person is notified for the first time. The person may
 * {@link #choose choose} other times or {@link #stopDigests stop digests}. Whenever a digest {@link
 * #isDue is due}, it is {@link #digest planned} together with the next one.
 */
@Entity
@Table(name = "notification_setting")
public class NotificationSetting {

    @Id
    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private DigestTimes.Frequency digest;

    @Column(name = "digest_day")
    private short digestDay;

    @Column(name = "digest_minute")
    private short digestMinute;

    @Column(name = "quiet_from")
    private Short quietFrom;

    @Column(name = "quiet_to")
    private Short quietTo;

    @Column(name = "work_days")
    private String workDays;

    @Column(name = "urgent_always")
    private boolean urgentAlways;

    @Column(name = "next_digest_at")
    private Instant nextDigestAt;

    @Column(name = "digested_up_to")
    private long digestedUpTo;

    @Version private int version;

    protected NotificationSetting() {}

    /**
     * What is usual.
     *
     * @param zone of the hospital
     */
    public NotificationSetting(long personId, Instant now, ZoneId zone) {
        this.personId = personId;
        choose(DigestTimes.USUAL, QuietHours.ALL, now, zone);
    }

    /**
     * Replaces the times; the next digest comes by the new ones.
     *
     * @param zone of the hospital, in which the times are meant
     */
    public final void choose(DigestTimes times, QuietHours hours, Instant now, ZoneId zone) {
        digest = times.frequency();
        digestDay = (short) times.day().getValue();
        digestMinute = (short) times.minute();
        quietFrom = minute(hours.quietFrom());
        quietTo = minute(hours.quietTo());
        workDays = hours.storedDays();
        urgentAlways = hours.urgentAlways();
        nextDigestAt = times.after(now, zone);
    }

    private static Short minute(Integer chosen) {
        return chosen == null ? null : chosen.shortValue();
    }

    /** No digest comes any more; the time of day is kept for when they are chosen again. */
    public void stopDigests() {
        digest = DigestTimes.Frequency.NEVER;
        nextDigestAt = DigestTimes.NEVER;
    }

    /** Whether the time of the next digest has come. */
    public boolean isDue(Instant now) {
        return !nextDigestAt.isAfter(now);
    }

    /**
     * Plans the next digest, because the one that is due is made.
     *
     * @param upTo id up to which notifications are in the one that is made
     * @param zone of the hospital
     */
    public void digest(long upTo, Instant now, ZoneId zone) {
        digestedUpTo = upTo;
        nextDigestAt = digestTimes().after(now, zone);
    }

    /** When digests come. */
    public DigestTimes digestTimes() {
        return new DigestTimes(digest, digestMinute, DayOfWeek.of(digestDay));
    }

    /** When the person may be disturbed. */
    public QuietHours hours() {
        return new QuietHours(
                minute(quietFrom), minute(quietTo), QuietHours.days(workDays), urgentAlways);
    }

    private static Integer minute(Short stored) {
        return stored == null ? null : stored.intValue();
    }

    /** The id up to which notifications have been in a digest; 0 for none. */
    public long digestedUpTo() {
        return digestedUpTo;
    }
}
