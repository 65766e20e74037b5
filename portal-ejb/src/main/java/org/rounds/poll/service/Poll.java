package org.rounds.poll.service;

import java.time.Instant;
import java.util.List;

/**
 * A poll as the caller may see it.
 *
 * @param multiple whether one may choose several options
 * @param anonymous whether nothing joins a vote to a person; then numbers are null under five
 *     voters, and move by five or more at once
 * @param closesAt until when votes count and can be changed; null for always
 * @param total how many people voted
 * @param mine ids of the options that the caller chose; empty in an anonymous poll, which does not
 *     know
 * @param voted whether the caller voted
 */
public record Poll(
        List<Option> options,
        boolean multiple,
        boolean anonymous,
        Instant closesAt,
        boolean closed,
        Integer total,
        List<Long> mine,
        boolean voted,
        May may) {

    /** Under so many voters an anonymous poll shows nothing. */
    public static final int FEW = 5;

    /**
     * Something to choose.
     *
     * @param id its place in the poll, from 1
     * @param votes how many chose it
     */
    public record Option(Long id, String text, Integer votes) {}

    /** Whether the caller may vote now. */
    public record May(boolean vote) {}
}
