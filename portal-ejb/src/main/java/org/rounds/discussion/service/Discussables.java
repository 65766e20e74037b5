package org.rounds.discussion.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rounds.activity.model.Activity;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.spi.Discussable;
import org.rounds.shared.spi.DiscussedSubject;

/** All types of subjects with comments, except activities. */
@ApplicationScoped
class Discussables {

    private static final String TYPE = "[a-z]{1,10}";

    @Inject @Any private Instance<Discussable> beans;

    private final Map<String, Discussable> kinds = new TreeMap<>();

    /** Validates the types. Fails if one is malformed or used twice. */
    @PostConstruct
    void begin() {
        for (Discussable kind : beans) {
            String type = kind.type();
            if (!type.matches(TYPE)
                    || type.equals(Activity.TYPE)
                    || kinds.put(type, kind) != null) {
                throw new IllegalStateException("Not the type of one kind of subjects: " + type);
            }
        }
    }

    /** Finds subjects, in one query for each type, without checking rights; ignores activities. */
    Map<Conversation, DiscussedSubject> find(Collection<Conversation> subjects) {
        Map<Conversation, DiscussedSubject> found = new HashMap<>();
        kinds.forEach(
                (type, kind) -> {
                    List<Long> ids =
                            subjects.stream()
                                    .filter(each -> each.type().equals(type))
                                    .map(Conversation::id)
                                    .toList();
                    if (!ids.isEmpty()) {
                        kind.find(ids)
                                .forEach((id, it) -> found.put(new Conversation(type, id), it));
                    }
                });
        return found;
    }

    /** The kind of a type; empty if its feature is no longer installed. */
    Optional<Discussable> find(String type) {
        return Optional.ofNullable(kinds.get(type));
    }
}
