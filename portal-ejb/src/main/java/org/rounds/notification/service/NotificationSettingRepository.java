package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rounds.shared.model.NotificationCategory;
import org.rounds.shared.service.Setting;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Stores what people chose to be told of, and when their next digest is due. */
@ApplicationScoped
class NotificationSettingRepository {

    private static final String ALL_DAYS = "1,2,3,4,5,6,7";

    @PersistenceContext private EntityManager entities;
    @Inject private Clock clock;

    /** Gives a row to those of these people who have none. */
    void begin(Collection<Long> personIds) {
        DigestTimes usual = DigestTimes.USUAL;
        Rows.change(
                entities,
                "insert into notification_setting (person_id, digest, digest_day, digest_minute, work_days,"
                        + " next_digest_at,"
                        + " digested_up_to, version) select p.id, ?, ?, ?, ?, ?, 0, 1 from person p where "
                        + "p.id in "
                        + Rows.in(personIds)
                        + " and not exists (select 1 from notification_setting s where s.person_id = p.id)"
                        + " on conflict do nothing",
                usual.frequency().name(),
                usual.day().getValue(),
                usual.minute(),
                ALL_DAYS,
                usual.after(clock.instant(), Setting.timeZone()).toEpochMilli());
    }

    Optional<Stored> find(long personId) {
        return Rows.list(
                        entities,
                        "select digest, digest_day, digest_minute, quiet_from, quiet_to, work_days,"
                                + " urgent_always, digested_up_to"
                                + " from notification_setting where person_id = ?",
                        List.of(personId),
                        row ->
                                new Stored(
                                        new DigestTimes(
                                                DigestTimes.Frequency.valueOf(row.text("digest")),
                                                row.number("digest_minute"),
                                                DayOfWeek.of(row.number("digest_day"))),
                                        new QuietHours(
                                                minute(row.id("quiet_from")),
                                                minute(row.id("quiet_to")),
                                                QuietHours.days(row.text("work_days")),
                                                row.flag("urgent_always")),
                                        row.id("digested_up_to")))
                .stream()
                .findFirst();
    }

    private static Integer minute(Long stored) {
        return stored == null ? null : stored.intValue();
    }

    void change(long personId, DigestTimes digest, QuietHours hours) {
        begin(List.of(personId));
        Rows.change(
                entities,
                "update notification_setting set digest = ?, digest_day = ?, digest_minute = ?,"
                        + " quiet_from = nullif(?, -1),"
                        + " quiet_to = nullif(?, -1), work_days = ?, urgent_always = ?, next_digest_at = ?,"
                        + " version = version + 1 where person_id = ?",
                digest.frequency().name(),
                digest.day().getValue(),
                digest.minute(),
                hours.quietFrom() == null ? -1 : hours.quietFrom(),
                hours.quietTo() == null ? -1 : hours.quietTo(),
                stored(hours),
                hours.urgentAlways(),
                digest.after(clock.instant(), Setting.timeZone()).toEpochMilli(),
                personId);
    }

    private static String stored(QuietHours hours) {
        return hours.workDays().stream()
                .sorted()
                .map(day -> String.valueOf(day.getValue()))
                .collect(java.util.stream.Collectors.joining(","));
    }

    /** What the person chose; without what they left as usual. */
    Map<NotificationCategory, NotificationSettings.Choice> choices(long personId) {
        Map<NotificationCategory, NotificationSettings.Choice> choices =
                new EnumMap<>(NotificationCategory.class);
        Rows.list(
                entities,
                "select source, channel, wanted from notification_choice where person_id = ?",
                List.of(personId),
                row -> {
                    NotificationCategory source = NotificationCategory.valueOf(row.text("source"));
                    NotificationSettings.Choice before =
                            choices.getOrDefault(source, NotificationSettings.Choice.usual(source));
                    boolean wanted = row.flag("wanted");
                    return choices.put(
                            source,
                            switch (row.text("channel")) {
                                case "MAIL" ->
                                        new NotificationSettings.Choice(
                                                wanted, before.digest(), before.push());
                                case "PUSH" ->
                                        new NotificationSettings.Choice(
                                                before.mail(), before.digest(), wanted);
                                default ->
                                        new NotificationSettings.Choice(
                                                before.mail(), wanted, before.push());
                            });
                });
        return choices;
    }

    void choose(long personId, NotificationCategory source, NotificationSettings.Choice choice) {
        choose(personId, source, "MAIL", choice.mail());
        choose(personId, source, "DIGEST", choice.digest());
        choose(personId, source, "PUSH", choice.push());
    }

    /** Keeps a choice, unless it is null. */
    void choose(long personId, NotificationCategory source, String channel, Boolean wanted) {
        if (wanted == null) {
            return;
        }
        Rows.change(
                entities,
                "delete from notification_choice where person_id = ? and source = ? and channel = ?",
                personId,
                source.name(),
                channel);
        Rows.change(
                entities,
                "insert into notification_choice (person_id, source, channel, wanted) values (?, ?, ?, ?)",
                personId,
                source.name(),
                channel,
                wanted);
    }

    /** Whose digest is due. */
    List<Long> digestsDue(Instant now, int limit) {
        return Rows.list(
                entities,
                "select s.person_id from notification_setting s join person p on p.id = s.person_id"
                        + " and p.status = 'ACTIVE'"
                        + " where s.next_digest_at <= ? order by s.next_digest_at fetch first ? rows only",
                List.of(now.toEpochMilli(), limit),
                Row::id);
    }

    /** Plans the next digest; false if another node has done so, and makes the one that is due. */
    boolean planNext(long personId, Instant now, Instant next, long digestedUpTo) {
        return Rows.change(
                        entities,
                        "update notification_setting set next_digest_at = ?, digested_up_to = ?"
                                + " where person_id = ? and next_digest_at <= ?",
                        next.toEpochMilli(),
                        digestedUpTo,
                        personId,
                        now.toEpochMilli())
                > 0;
    }

    /**
     * What a person chose.
     *
     * @param digestedUpTo id up to which notifications have been in a digest
     */
    record Stored(DigestTimes digest, QuietHours hours, long digestedUpTo) {}
}
