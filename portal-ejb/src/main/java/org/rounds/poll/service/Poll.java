package org.rounds.poll.service;

import java.time.Instant;
import java.util.List;

/**
 * A poll as the caller can see it.
 *
 * @param multiple whether several options can be chosen
 * @param anonymous whether votes are not linked to people; numbers are then null for less than five
 *     voters, and change by five or more at once
 * @param closesAt end of voting, until which votes can be changed; null for never
 * @param total number of voters
 * @param mine ids of the options that the caller chose; empty in an anonymous poll
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

    /** Minimum number of voters for which an anonymous poll shows numbers. */
    public static final int FEW = 5;

    /**
     * An option.
     *
     * @param id its position in the poll, from 1
     * @param votes number of votes
     */
    public record Option(Long id, String text, Integer votes) {}

    /** Whether the caller can vote now. */
    public record May(boolean vote) {}
}
