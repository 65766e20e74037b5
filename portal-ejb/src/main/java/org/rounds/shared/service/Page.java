package org.rounds.shared.service;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next cursor that fetches what follows; null at the end
 */
public record Page<T>(List<T> items, String next) {

    /** The same part with every item turned into something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
