package org.rounds.shared.service;

import java.util.List;

/** Lists that people send. */
public final class Bounded {

    private Bounded() {}

    /**
     * The list, or as much of it as shows that it has too many elements: checking and reporting
     * each of many thousand elements would cost more than the request is worth.
     *
     * @param list may be null
     * @param most how many elements are allowed
     */
    public static <T> List<T> list(List<T> list, int most) {
        return list == null || list.size() <= most ? list : list.subList(0, most + 1);
    }
}
