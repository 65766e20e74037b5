package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.service.Rows;
import org.rounds.shared.service.Rows.Row;

/** Reads what people are told of, as far as they may know of it at this moment. */
@ApplicationScoped
class NotificationQueries {

    /** How many of those who did something are named. */
    private static final int NAMED = 3;

    private static final String COLUMNS =
            "select n.id, n.conversation, n.target_id, n.reason, n.unread, s.address, s.name, s.link,"
                    + " case when t.comment_id is null then a.title end,"
                    + " coalesce(q.text, a.text), coalesce(q.text_form, a.text_form)";

    /**
     * Notifications of a person whose place they may read, whose activity is there, and in which
     * somebody did something that was not deleted since. A must-read needs nobody.
     */
    private static final String VISIBLE =
            """
             from notification n
            left join report t on t.id = n.target_id and n.conversation = 'report'
            left join feed_comment q on q.id = t.comment_id
            left join activity a on a.id =
              case when n.conversation in ('activity', 'team') then n.target_id else t.activity_id end
            left join stream s on s.address =
              case when n.conversation = 'workspace' then 'workspace/' || n.target_id else n.address end
            where n.person_id = ?
              and (n.address is null or exists (
                select 1 from stream_reader r where r.address = n.address and r.person_id = n.person_id))
              and (n.conversation not in ('activity', 'team') or a.id is not null and a.deleted_at is null)
              and (n.reason = 'MUST_READ' or exists (
                select 1 from notification_actor x left join feed_comment c on c.id = x.item_id
                where x.person_id = n.person_id and x.conversation = n.conversation and x.target_id = n.target_id
                  and c.deleted_at is null))""";

    private static final String NEWEST = " order by n.id desc fetch first ? rows only";

    private static final String ACTORS =
            "select x.conversation, x.target_id, x.place, x.many, x.text, x.text_form, "
                    + PersonBrief.COLUMNS
                    + """
                     from (
                      select y.conversation, y.target_id, y.actor_id, c.text, c.text_form,
                        row_number() over (partition by y.conversation, y.target_id
                          order by y.id desc, y.actor_id) as place,
                        count(*) over (partition by y.conversation, y.target_id) as many
                      from notification_actor y left join feed_comment c on c.id = y.item_id
                      where y.person_id = ? and c.deleted_at is null and y.target_id in %s) x
                    join person p on p.id = x.actor_id left join department d on d.id = p.department_id
                    where x.place <= ? order by x.place""";

    private static final String ISSUERS =
            "select a.id, "
                    + PersonBrief.COLUMNS
                    + " from activity a join person p on p.id = a.author_id"
                    + " left join department d on d.id = p.department_id where a.id in ";

    @PersistenceContext private EntityManager entities;

    /** How many are unread; stops at a number. */
    int unread(long personId, int most) {
        return Rows.list(
                        entities,
                        "select n.id" + VISIBLE + " and n.unread = true" + NEWEST,
                        List.of(personId, most),
                        row -> row.id(0))
                .size();
    }

    /** Whether it tells of a must-read or a mention. */
    boolean isUrgent(long personId, long id) {
        return Rows.exists(
                entities,
                "select 1 from notification where person_id = ? and id = ? and reason in ('MUST_READ', 'MENTION')",
                personId,
                id);
    }

    /** Those before an id, the newest first. */
    List<NotificationCard> list(long personId, Filter filter, int limit) {
        List<Object> values = new ArrayList<>(List.of(personId));
        StringBuilder sql = new StringBuilder(COLUMNS + VISIBLE);
        if (filter.unread()) {
            sql.append(" and n.unread = true");
        }
        sql.append(" and n.id < ? and n.id > ?");
        values.addAll(List.of(filter.before(), filter.after()));
        if (!filter.reasons().isEmpty()) {
            sql.append(" and n.reason in (")
                    .append(String.join(", ", Collections.nCopies(filter.reasons().size(), "?")))
                    .append(')');
            filter.reasons().forEach(reason -> values.add(reason.name()));
        }
        values.add(limit);
        return cards(
                personId, Rows.list(entities, sql + NEWEST, values, NotificationQueries::found));
    }

    private static Found found(Row row) {
        return new Found(
                row.id(0),
                new Conversation(row.text(1), row.id(2)),
                NoticeReason.valueOf(row.text(3)),
                !row.flag(4),
                row.text(5),
                row.text(6),
                row.text(7),
                row.text(8),
                Excerpt.of(row.text(9), row.text(10)));
    }

    private List<NotificationCard> cards(long personId, List<Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Conversation, Actors> actors = actors(personId, found);
        List<Long> silent =
                found.stream()
                        .filter(it -> !actors.containsKey(it.about()))
                        .map(it -> it.about().id())
                        .toList();
        Map<Long, PersonBrief> issuers = new HashMap<>();
        if (!silent.isEmpty()) {
            Rows.list(
                    entities,
                    ISSUERS + Rows.in(silent),
                    List.of(),
                    row -> issuers.put(row.id(0), PersonBrief.read(row, 1)));
        }
        return found.stream()
                .map(
                        it ->
                                it.card(
                                        actors.getOrDefault(
                                                it.about(),
                                                Actors.of(issuers.get(it.about().id())))))
                .toList();
    }

    private Map<Conversation, Actors> actors(long personId, Collection<Found> found) {
        Map<Conversation, Actors> actors = new HashMap<>();
        List<Long> targets = found.stream().map(it -> it.about().id()).distinct().toList();
        Rows.list(
                entities,
                ACTORS.formatted(Rows.in(targets)),
                List.of(personId, NAMED),
                row ->
                        actors.computeIfAbsent(
                                        new Conversation(row.text(0), row.id(1)),
                                        about ->
                                                new Actors(
                                                        new ArrayList<>(),
                                                        row.number(3),
                                                        Excerpt.of(row.text(4), row.text(5))))
                                .named()
                                .add(PersonBrief.read(row, 6)));
        return actors;
    }

    /**
     * Which notifications are asked for.
     *
     * @param before only with smaller ids
     * @param after only with greater ids
     * @param reasons only for these; empty for all
     */
    record Filter(boolean unread, long before, long after, Collection<NoticeReason> reasons) {}

    /** Who did something, and the newest words that they wrote. */
    private record Actors(List<PersonBrief> named, int count, String text) {

        static Actors of(PersonBrief issuer) {
            return issuer == null
                    ? new Actors(List.of(), 0, null)
                    : new Actors(List.of(issuer), 1, null);
        }
    }

    /** A row before it is known who did what. */
    private record Found(
            long id,
            Conversation about,
            NoticeReason reason,
            boolean read,
            String address,
            String place,
            String link,
            String title,
            String text) {

        NotificationCard card(Actors actors) {
            return new NotificationCard(
                    id,
                    new NotificationCard.Subject(about.type(), about.id()),
                    reason,
                    List.copyOf(actors.named()),
                    actors.count(),
                    words(),
                    actors.text(),
                    address == null || address.equals("everyone") ? null : place,
                    url(actors),
                    read);
        }

        private String words() {
            return switch (about.type()) {
                case Conversation.WORKSPACE -> place;
                case Conversation.PERSON -> null;
                default -> title == null && text != null ? text.replace('\n', ' ') : title;
            };
        }

        private String url(Actors actors) {
            return switch (about.type()) {
                case Conversation.WORKSPACE ->
                        reason == NoticeReason.REQUEST ? link + "/members" : link;
                case Conversation.REPORT -> "/reports/" + about.id();
                case Conversation.PERSON ->
                        actors.named().isEmpty()
                                ? "/people"
                                : "/people/" + actors.named().get(0).handle();
                default -> "/activities/" + about.id();
            };
        }
    }
}
