package org.rounds.notification.service;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.model.NoticeReason.Trait;
import org.rounds.shared.spi.ItemSql;
import org.rounds.shared.spi.NotificationKind;
import org.rounds.shared.spi.SubjectSql;
import org.rounds.shared.spi.SubjectSql.Column;

/** SQL statements of the inbox, composed of the fragments of each kind. */
final class InboxSql {

    private static final String NOTHING = "null";

    private static final String NAMED =
            ") x join person p on p.id = x.actor_id left join department d on d.id = p.department_id"
                    + " where x.place <= :named order by x.place";

    private final Collection<NotificationKind> kinds;
    private final String columns;
    private final String visible;
    private final String actors;
    private final String urgent;

    InboxSql(Collection<NotificationKind> kinds, Collection<NoticeReason> reasons) {
        this.kinds = kinds;
        columns =
                "select n.id, n.conversation, n.target_id, n.reason, n.unread, "
                        + place()
                        + " as stream_name"
                        + List.of(
                                        Column.LINK,
                                        Column.TITLE,
                                        Column.TEXT,
                                        Column.FORM,
                                        Column.AUTHOR)
                                .stream()
                                .map(
                                        column ->
                                                ", "
                                                        + any(column).orElse(NOTHING)
                                                        + " as "
                                                        + name(column))
                                .collect(Collectors.joining());
        visible =
                " from notification n left join stream s on s.address = n.address "
                        + subjects().map(SubjectSql::joins).collect(Collectors.joining(" "))
                        + " where n.person_id = :person and (n.address is null or exists (select 1 from"
                        + " stream_reader r where r.address = n.address and r.person_id = n.person_id)) and ("
                        + kinds.stream().map(InboxSql::readable).collect(Collectors.joining(" or "))
                        + ") and (n.reason in "
                        + names(reasons, Trait.STANDING)
                        + " or exists (select 1 from notification_actor y"
                        + itemJoins()
                        + " where y.person_id = n.person_id and y.conversation = n.conversation"
                        + " and y.target_id = n.target_id"
                        + itemsThere()
                        + "))";
        actors =
                "select x.conversation, x.target_id, x.place, x.many, x.text, x.form, "
                        + PersonBrief.COLUMNS
                        + " from (select y.conversation, y.target_id, y.actor_id, "
                        + either(items().map(ItemSql::text).toList()).orElse(NOTHING)
                        + " as text, "
                        + either(items().map(ItemSql::form).toList()).orElse(NOTHING)
                        + " as form, row_number() over (partition by y.conversation, y.target_id"
                        + " order by y.id desc, y.actor_id) as place,"
                        + " count(*) over (partition by y.conversation, y.target_id) as many"
                        + " from notification_actor y"
                        + itemJoins()
                        + " where y.person_id = :person"
                        + itemsThere()
                        + " and y.target_id in (:targets)"
                        + NAMED;
        urgent =
                "select 1 from notification where person_id = :person and id = :id and reason in "
                        + names(reasons, Trait.URGENT);
    }

    /**
     * Columns of a notification: id, conversation, target_id, reason, unread, stream_name (null for
     * the stream of everyone), subject_link, subject_title, subject_text, subject_form (of the
     * text), subject_author (an id).
     */
    String columns() {
        return columns;
    }

    /**
     * Notifications {@code n} of {@code :person} of which they may know, and in which somebody did
     * something that was not deleted since.
     */
    String visible() {
        return visible;
    }

    /**
     * Who did something in conversations, the newest first, with how many these are and the text:
     * {@code :targets} are the ids of conversations of {@code :person}, {@code :named} is how many
     * to name.
     */
    String actors() {
        return actors;
    }

    /** Finds something if notification {@code :id} of {@code :person} is urgent. */
    String urgent() {
        return urgent;
    }

    /** Name of a subject column in the result. */
    private static String name(Column column) {
        return "subject_" + column.name().toLowerCase(Locale.ROOT);
    }

    private String place() {
        String ofAddress = "case when s.address <> 'everyone' then s.name end";
        return any(Column.PLACE)
                .map(named -> "coalesce(" + named + ", " + ofAddress + ")")
                .orElse(ofAddress);
    }

    private Optional<String> any(Column column) {
        return either(
                subjects()
                        .map(subject -> subject.columns().get(column))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Optional<String> either(List<String> expressions) {
        return expressions.size() < 2
                ? expressions.stream().findFirst()
                : Optional.of("coalesce(" + String.join(", ", expressions) + ")");
    }

    private static String readable(NotificationKind kind) {
        return "n.conversation = '" + kind.type() + "' and (" + kind.subjects().readable() + ")";
    }

    private static String names(Collection<NoticeReason> reasons, Trait trait) {
        return reasons.stream()
                .filter(reason -> reason.is(trait))
                .map(reason -> "'" + reason.name() + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private String itemJoins() {
        return items().map(item -> " " + item.join()).collect(Collectors.joining());
    }

    private String itemsThere() {
        return items().map(item -> " and (" + item.there() + ")").collect(Collectors.joining());
    }

    private Stream<SubjectSql> subjects() {
        return kinds.stream().map(NotificationKind::subjects);
    }

    private Stream<ItemSql> items() {
        return kinds.stream().flatMap(kind -> kind.items().stream());
    }
}
