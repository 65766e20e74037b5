package org.rounds.mustread.service;

import java.time.ZoneId;
import java.util.function.UnaryOperator;

/**
 * Language and time zone of an exported record.
 *
 * @param texts returns the text of a key
 */
public record RecordWords(UnaryOperator<String> texts, ZoneId zone) {

    String of(String key) {
        return texts.apply(key);
    }
}
