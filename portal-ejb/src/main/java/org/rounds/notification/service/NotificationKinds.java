package org.rounds.notification.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.spi.NotificationKind;

/** Notification kinds of all features. */
@ApplicationScoped
class NotificationKinds {

    @Inject private Instance<NotificationKind> beans;

    private final Map<String, NotificationKind> kinds = new TreeMap<>();
    private final Map<String, NoticeReason> reasons = new TreeMap<>();
    private InboxSql sql;

    @PostConstruct
    void load() {
        for (NotificationKind kind : beans) {
            if (!kind.type().matches("[a-z]{1,10}") || kinds.put(kind.type(), kind) != null) {
                throw new IllegalStateException("A type of its own, not " + kind.type());
            }
            for (NoticeReason reason : kind.reasons()) {
                if (reasons.put(reason.name(), reason) != null) {
                    throw new IllegalStateException("A reason of its own, not " + reason);
                }
            }
        }
        sql = new InboxSql(kinds.values(), reasons.values());
    }

    /** The kind of a type that has one. */
    NotificationKind kind(String type) {
        return kinds.get(type);
    }

    /** Types shown by the page of a subject. */
    List<String> shownBy(String type) {
        return kinds.values().stream()
                .filter(kind -> kind.shownBy().equals(type))
                .map(NotificationKind::type)
                .toList();
    }

    /**
     * The reason of a name.
     *
     * @throws IllegalArgumentException if no feature has it
     */
    NoticeReason reason(String name) {
        NoticeReason reason = reasons.get(name);
        if (reason == null) {
            throw new IllegalArgumentException("No reason " + name);
        }
        return reason;
    }

    Collection<NoticeReason> reasons() {
        return reasons.values();
    }

    InboxSql sql() {
        return sql;
    }
}
