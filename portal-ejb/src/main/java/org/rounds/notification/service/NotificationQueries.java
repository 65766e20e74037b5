package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rounds.people.service.People;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.spi.FrameCount;
import org.rounds.shared.spi.NotificationKind;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Reads notifications, limited to subjects that the person can see now. */
@ApplicationScoped
class NotificationQueries implements FrameCount {

    /** Maximum number of named actors. */
    private static final int NAMED = 3;

    private static final String NEWEST = " order by n.id desc fetch first :limit rows only";

    @PersistenceContext private EntityManager entities;
    @Inject private NotificationKinds kinds;
    @Inject private People people;

    /** Number of unread notifications; stops at a maximum. */
    int unread(long personId, int most) {
        return Rows.list(
                        entities,
                        rows() + NEWEST,
                        Parameters.of("person", personId).and("limit", most),
                        Row::id)
                .size();
    }

    @Override
    public String name() {
        return "notifications";
    }

    /** Unread notifications. */
    @Override
    public String rows() {
        return "select n.id" + kinds.sql().visible() + " and n.unread = true";
    }

    /** Whether it can be delivered in quiet hours. */
    boolean isUrgent(long personId, long id) {
        return Rows.exists(
                entities, kinds.sql().urgent(), Parameters.of("person", personId).and("id", id));
    }

    /** Notifications before an id, newest first. */
    List<NotificationCard> list(long personId, Filter filter, int limit) {
        Parameters values =
                Parameters.of("person", personId)
                        .and("before", filter.before())
                        .and("after", filter.after())
                        .and("limit", limit);
        StringBuilder sql = new StringBuilder(kinds.sql().columns() + kinds.sql().visible());
        if (filter.unread()) {
            sql.append(" and n.unread = true");
        }
        sql.append(" and n.id < :before and n.id > :after");
        if (!filter.reasons().isEmpty()) {
            sql.append(" and n.reason in (:reasons)");
            values =
                    values.and(
                            "reasons", filter.reasons().stream().map(NoticeReason::name).toList());
        }
        return cards(personId, Rows.list(entities, sql + NEWEST, values, this::found));
    }

    private Found found(Row row) {
        return new Found(
                row.id("id"),
                new Conversation(row.text("conversation"), row.id("target_id")),
                kinds.reason(row.text("reason")),
                !row.flag("unread"),
                row.text("stream_name"),
                row.text("subject_link"),
                row.text("subject_title"),
                Excerpt.of(row.text("subject_text"), row.text("subject_form")),
                row.id("subject_author"));
    }

    private List<NotificationCard> cards(long personId, List<Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Conversation, Actors> actors = actors(personId, found);
        List<Long> authors =
                found.stream()
                        .filter(it -> !actors.containsKey(it.about()))
                        .map(Found::authorId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        Map<Long, PersonBrief> named = authors.isEmpty() ? Map.of() : people.briefs(authors);
        return found.stream()
                .map(
                        it -> {
                            Actors did = actors.get(it.about());
                            return card(it, did == null ? Actors.of(it.authorId(), named) : did);
                        })
                .toList();
    }

    private NotificationCard card(Found found, Actors actors) {
        Conversation about = found.about();
        String handle = actors.named().isEmpty() ? null : actors.named().get(0).handle();
        return new NotificationCard(
                found.id(),
                new NotificationCard.Subject(about.type(), about.id()),
                found.reason(),
                List.copyOf(actors.named()),
                actors.count(),
                found.words(),
                actors.text(),
                found.place(),
                kinds.kind(about.type())
                        .path(
                                new NotificationKind.Told(
                                        about.id(), found.reason(), found.link(), handle)),
                found.read());
    }

    private Map<Conversation, Actors> actors(long personId, Collection<Found> found) {
        Map<Conversation, Actors> actors = new HashMap<>();
        List<Long> targets = found.stream().map(it -> it.about().id()).distinct().toList();
        Rows.list(
                entities,
                kinds.sql().actors(),
                Parameters.of("person", personId).and("targets", targets).and("named", NAMED),
                row ->
                        actors.computeIfAbsent(
                                        new Conversation(
                                                row.text("conversation"), row.id("target_id")),
                                        about ->
                                                new Actors(
                                                        new ArrayList<>(),
                                                        row.number("many"),
                                                        Excerpt.of(
                                                                row.text("text"),
                                                                row.text("form"))))
                                .named()
                                .add(PersonBrief.read(row)));
        return actors;
    }

    /**
     * Filter of notifications.
     *
     * @param before only with smaller ids
     * @param after only with greater ids
     * @param reasons only with these; empty for all
     */
    record Filter(boolean unread, long before, long after, Collection<NoticeReason> reasons) {}

    /** Actors, and the newest text that they wrote. */
    private record Actors(List<PersonBrief> named, int count, String text) {

        /** Names the author if there are no actors. */
        static Actors of(Long authorId, Map<Long, PersonBrief> named) {
            return authorId == null
                    ? new Actors(List.of(), 0, null)
                    : new Actors(List.of(named.get(authorId)), 1, null);
        }
    }

    /** A row before actors are resolved. */
    private record Found(
            long id,
            Conversation about,
            NoticeReason reason,
            boolean read,
            String place,
            String link,
            String title,
            String text,
            Long authorId) {

        /** Display title: a title, or the beginning of a text. */
        String words() {
            return title == null && text != null ? text.replace('\n', ' ') : title;
        }
    }
}
