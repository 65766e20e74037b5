package org.rounds.activity.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.model.NoticeReason;

/** All kinds of activities by name. */
@ApplicationScoped
public class ActivityKinds {

    private static final String NAME = "[a-z]{1,12}";

    @Inject @Any private Instance<ActivityKind> beans;

    private final Map<String, ActivityKind> kinds = new TreeMap<>();
    private List<String> columns;
    private Set<String> unwritten;

    @PostConstruct
    void begin() {
        for (ActivityKind kind : beans) {
            String name = kind.name();
            if (!name.matches(NAME) || kinds.put(name, kind) != null) {
                throw new IllegalStateException("Not the name of one kind: " + name);
            }
        }
        unwritten =
                kinds.values().stream()
                        .filter(kind -> !kind.isWritten())
                        .map(ActivityKind::name)
                        .collect(Collectors.toUnmodifiableSet());
        columns = kinds.values().stream().flatMap(kind -> kind.columns().stream()).toList();
    }

    /**
     * The kind of that name.
     *
     * @throws Invalid if there is none
     */
    public ActivityKind get(String name) {
        return find(name).orElseThrow(ActivityKinds::unknown);
    }

    /** The kind of that name; empty if its feature is no longer installed. */
    public Optional<ActivityKind> find(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    private static Invalid unknown() {
        return new Invalid("kind", "invalid.kind");
    }

    /**
     * The kind of that name, if people can post it.
     *
     * @throws Invalid if there is none
     */
    public ActivityKind written(String name) {
        ActivityKind kind = get(name);
        if (!kind.isWritten()) {
            throw unknown();
        }
        return kind;
    }

    /** Names of the kinds that people cannot post. */
    public Set<String> unwritten() {
        return unwritten;
    }

    /** Notification reasons of all kinds. */
    List<NoticeReason> reasons() {
        return kinds.values().stream().flatMap(kind -> kind.reasons().stream()).toList();
    }

    /** Columns of all kinds, in a stable order. */
    public List<String> columns() {
        return columns;
    }
}
