package org.rounds.activity.web;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The {@link KindCard}s of all features. */
public final class KindCards {

    private final Map<String, KindCard> kinds;

    /** Of these kinds. */
    public KindCards(Iterable<KindCard> kinds) {
        this.kinds =
                StreamSupport.stream(kinds.spliterator(), false)
                        .collect(Collectors.toMap(KindCard::kind, Function.identity()));
    }

    /** How that kind is shown; as every other one if no feature says. */
    public KindCard of(String kind) {
        KindCard own = kinds.get(kind);
        return own == null ? () -> kind : own;
    }
}
