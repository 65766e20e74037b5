package org.rounds.shared.service;

import java.util.List;

/** Limits lists in requests. */
public final class Bounded {

    private Bounded() {}

    /**
     * The list, cut to one element beyond the limit: validating and reporting many thousand
     * elements would be too expensive.
     *
     * @param list may be null
     * @param most permitted number of elements
     */
    public static <T> List<T> list(List<T> list, int most) {
        return list == null || list.size() <= most ? list : list.subList(0, most + 1);
    }
}
