package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rounds.notification.model.DigestTimes;
import org.rounds.notification.model.NotificationChannel;
import org.rounds.notification.model.NotificationChoice;
import org.rounds.notification.model.NotificationSetting;
import org.rounds.shared.model.NotificationCategory;
import org.rounds.shared.service.Setting;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Table of notification settings and due digests. */
@ApplicationScoped
class NotificationSettingRepository {

    private static final String ALL_DAYS = "1,2,3,4,5,6,7";

    @PersistenceContext private EntityManager entities;
    @Inject private Clock clock;

    /** Creates missing rows of these people. */
    void begin(Collection<Long> personIds) {
        begin(personIds, 0);
    }

    /**
     * The same for people with notifications of the past.
     *
     * @param digestedUpTo id from which on notifications come into digests
     */
    void begin(Collection<Long> personIds, long digestedUpTo) {
        DigestTimes usual = DigestTimes.USUAL;
        Rows.change(
                entities,
                "insert into notification_setting (person_id, digest, digest_day, digest_minute, work_days,"
                        + " next_digest_at,"
                        + " digested_up_to, version) select p.id, :digest, :digestDay, :digestMinute,"
                        + " :workDays, :nextDigestAt, :digestedUpTo, 1 from person p where "
                        + "p.id in (:people)"
                        + " and not exists (select 1 from notification_setting s where s.person_id = p.id)"
                        + " on conflict do nothing",
                Parameters.of("digest", usual.frequency().name())
                        .and("digestDay", usual.day().getValue())
                        .and("digestMinute", usual.minute())
                        .and("workDays", ALL_DAYS)
                        .and(
                                "nextDigestAt",
                                usual.after(clock.instant(), Setting.timeZone()).toEpochMilli())
                        .and("digestedUpTo", digestedUpTo)
                        .and("people", personIds));
    }

    /** Settings of a person for reading; defaults if there are none. */
    NotificationSetting get(long personId) {
        NotificationSetting stored = entities.find(NotificationSetting.class, personId);
        return stored == null
                ? new NotificationSetting(personId, clock.instant(), Setting.timeZone())
                : stored;
    }

    /** Settings of a person for changing, locked until the transaction ends. */
    NotificationSetting change(long personId) {
        begin(List.of(personId));
        return lock(personId);
    }

    /** The same for a person who has a row. */
    NotificationSetting lock(long personId) {
        return entities.find(NotificationSetting.class, personId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Explicit choices of the person, without defaults. */
    Map<NotificationCategory, NotificationSettings.Choice> choices(long personId) {
        Map<NotificationCategory, NotificationSettings.Choice> choices =
                new EnumMap<>(NotificationCategory.class);
        for (NotificationChoice each : chosen(personId)) {
            NotificationSettings.Choice before =
                    choices.getOrDefault(
                            each.source(), NotificationSettings.Choice.usual(each.source()));
            choices.put(each.source(), before.with(each.channel(), each.isWanted()));
        }
        return choices;
    }

    private List<NotificationChoice> chosen(long personId) {
        return entities.createQuery(
                        "select c from NotificationChoice c where c.key.personId = :person",
                        NotificationChoice.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /**
     * Stores the choices for a category; null keeps the present value. Call {@link #change} before.
     */
    void choose(long personId, NotificationCategory source, NotificationSettings.Choice choice) {
        choose(personId, source, NotificationChannel.MAIL, choice.mail());
        choose(personId, source, NotificationChannel.DIGEST, choice.digest());
        choose(personId, source, NotificationChannel.PUSH, choice.push());
    }

    /** Stores a choice, unless it is null. Call {@link #change} before. */
    void choose(
            long personId,
            NotificationCategory source,
            NotificationChannel channel,
            Boolean wanted) {
        if (wanted == null) {
            return;
        }
        NotificationChoice.Key key = new NotificationChoice.Key(personId, source, channel);
        NotificationChoice former = entities.find(NotificationChoice.class, key);
        if (former == null) {
            entities.persist(new NotificationChoice(key, wanted));
        } else {
            former.decide(wanted);
        }
    }

    /** Ids of people whose digest is due, the longest overdue first. */
    List<Long> digestsDue(Instant now, int limit) {
        return Rows.list(
                entities,
                "select s.person_id from notification_setting s join person p on p.id = s.person_id"
                        + " and p.status = 'ACTIVE'"
                        + " where s.next_digest_at <= :now order by s.next_digest_at fetch first :limit rows only",
                Parameters.of("now", now.toEpochMilli()).and("limit", limit),
                Row::id);
    }
}
