package org.rounds.activity.web;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The {@link KindCard}s of all features. */
public final class KindCards {

    private final Map<String, KindCard> kinds;

    /** Of these kinds. */
    public KindCards(Iterable<KindCard> kinds) {
        this.kinds =
                new TreeMap<>(
                        StreamSupport.stream(kinds.spliterator(), false)
                                .collect(Collectors.toMap(KindCard::kind, Function.identity())));
    }

    /** How each kind is shown, in the order of their names. */
    public Collection<KindCard> all() {
        return Collections.unmodifiableCollection(kinds.values());
    }

    /** How that kind is shown; as every other one if no feature says. */
    public KindCard of(String kind) {
        KindCard own = kinds.get(kind);
        return own == null ? () -> kind : own;
    }
}
