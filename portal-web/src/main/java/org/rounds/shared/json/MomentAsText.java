package org.rounds.shared.json;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/**
 * Writes an instant as RFC 3339 in UTC, always with milliseconds, so that texts compare like
 * instants.
 */
public final class MomentAsText implements JsonbAdapter<Instant, String> {

    private static final DateTimeFormatter FORM =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    @Override
    public String adaptToJson(Instant moment) {
        return FORM.format(moment);
    }

    @Override
    public Instant adaptFromJson(String text) {
        return text == null ? null : Instant.parse(text);
    }
}
