package org.rounds.activity.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rounds.shared.service.Caller;
import org.rounds.stream.service.StreamAccess;

/**
 * A new activity as its kind sees it.
 *
 * @param writer the person who sends it
 * @param author the person in whose name it is written; the writer, or a colleague with the writer
 *     as delegate
 * @param publishAt scheduled time; null for now
 * @param fields the fields besides the text, by API name; without null
 */
public record NewActivity(
        Caller writer,
        Caller author,
        StreamAccess place,
        Instant publishAt,
        Map<String, Object> fields) {

    /** A new activity from an archive; it has neither a writer nor a scheduled time. */
    public static NewActivity archived(StreamAccess place, Map<String, Object> fields) {
        return new NewActivity(Caller.SYSTEM, Caller.SYSTEM, place, null, fields);
    }

    /** A field; null if absent. */
    public <T> T field(String name, Class<T> type) {
        return type.cast(fields.get(name));
    }

    /** A trimmed text; null if absent. */
    public String text(String name) {
        String text = field(name, String.class);
        return text == null ? null : text.strip();
    }

    /** Ids; empty if absent. */
    public List<Long> ids(String name) {
        List<?> ids = field(name, List.class);
        return ids == null ? List.of() : ids.stream().map(Long.class::cast).toList();
    }
}
