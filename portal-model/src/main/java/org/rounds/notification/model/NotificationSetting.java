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
 * Times of a person's notifications outside of the inbox, and the id up to which digests have
 * covered them.
 *
 * <p>Created with defaults by the person's first notification. The person can {@link #choose
 * choose} other times or {@link #stopDigests stop digests}. When a digest {@link #isDue is due},
 * {@link #digest} records it and plans the next one.
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
     * The defaults.
     *
     * @param zone of the hospital
     */
    public NotificationSetting(long personId, Instant now, ZoneId zone) {
        this.personId = personId;
        choose(DigestTimes.USUAL, QuietHours.ALL, now, zone);
    }

    /**
     * Replaces the times and plans the next digest by them.
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

    /** Stops digests; the time of day is kept for a later choice. */
    public void stopDigests() {
        digest = DigestTimes.Frequency.NEVER;
        nextDigestAt = DigestTimes.NEVER;
    }

    /** Whether the next digest is due. */
    public boolean isDue(Instant now) {
        return !nextDigestAt.isAfter(now);
    }

    /**
     * Records the due digest and plans the next one.
     *
     * @param upTo id of the last notification that the digest can contain
     * @param zone of the hospital
     */
    public void digest(long upTo, Instant now, ZoneId zone) {
        digestedUpTo = upTo;
        nextDigestAt = digestTimes().after(now, zone);
    }

    /** Schedule of digests. */
    public DigestTimes digestTimes() {
        return new DigestTimes(digest, digestMinute, DayOfWeek.of(digestDay));
    }

    /** Working days and quiet hours. */
    public QuietHours hours() {
        return new QuietHours(
                minute(quietFrom), minute(quietTo), QuietHours.days(workDays), urgentAlways);
    }

    private static Integer minute(Short stored) {
        return stored == null ? null : stored.intValue();
    }

    /** Id of the last notification covered by a digest; 0 for none. */
    public long digestedUpTo() {
        return digestedUpTo;
    }
}
