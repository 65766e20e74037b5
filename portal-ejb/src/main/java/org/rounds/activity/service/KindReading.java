package org.rounds.activity.service;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.rounds.shared.sql.Question;

/**
 * How a kind reads the details of some activities.
 *
 * @param member name of the member in the card
 * @param questions queries that run in a batch with others
 * @param answers values by activity id, available after the queries have run: records, texts or
 *     collections of them; absent for none
 */
public record KindReading(
        String member, List<Question<?>> questions, Supplier<? extends Map<Long, ?>> answers) {}
