package org.rounds.mustread.service;

import java.time.ZoneId;
import java.util.function.UnaryOperator;

/**
 * In what language and at whose time a record is written.
 *
 * @param texts gives the text of a key
 */
public record RecordWords(UnaryOperator<String> texts, ZoneId zone) {

    String of(String key) {
        return texts.apply(key);
    }
}
