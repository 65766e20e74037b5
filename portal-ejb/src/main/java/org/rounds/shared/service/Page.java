package org.rounds.shared.service;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param next cursor of the next page; null at the end
 */
public record Page<T>(List<T> items, String next) {

    /** The same page with every item mapped. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
