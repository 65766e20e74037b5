package org.rounds.activity.service;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.rounds.shared.sql.Question;

/**
 * How a kind reads what cards show of some activities.
 *
 * @param member under which it stands in the card
 * @param questions asked together with those of others
 * @param answers records, texts or collections of them by the ids of the activities, once the
 *     questions were asked; an id that is absent has none
 */
public record KindReading(
        String member, List<Question<?>> questions, Supplier<? extends Map<Long, ?>> answers) {}
