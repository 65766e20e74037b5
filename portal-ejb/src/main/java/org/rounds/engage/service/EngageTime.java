package org.rounds.engage.service;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The time formats of a network data export: {@code 2010/11/25 05:58:53 +0000}, or ISO 8601 with an
 * offset.
 */
final class EngageTime {

    private static final DateTimeFormatter EXPORT =
            DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss Z", Locale.ROOT);
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private EngageTime() {}

    /**
     * The parsed time; empty for null, for malformed text, and outside of the years 1970 to 2099.
     */
    static Optional<Instant> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            DateTimeFormatter format =
                    text.indexOf('/') > 0 ? EXPORT : DateTimeFormatter.ISO_OFFSET_DATE_TIME;
            return Optional.of(OffsetDateTime.parse(text, format).toInstant())
                    .filter(time -> !time.isBefore(Instant.EPOCH) && time.isBefore(LATEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
