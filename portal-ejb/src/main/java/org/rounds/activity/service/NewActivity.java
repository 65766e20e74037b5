package org.rounds.activity.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rounds.shared.service.Caller;
import org.rounds.stream.service.StreamAccess;

/**
 * What somebody sends for a new activity, as its kind sees it.
 *
 * @param writer who sends it
 * @param author in whose name it is written; the writer, or a colleague who lets them
 * @param publishAt when it is posted; null for now
 * @param fields what was sent besides the text, by the names of the interface; without null
 */
public record NewActivity(
        Caller writer,
        Caller author,
        StreamAccess place,
        Instant publishAt,
        Map<String, Object> fields) {

    /** What an archive says of an activity; it has neither a writer nor a time to come. */
    public static NewActivity archived(StreamAccess place, Map<String, Object> fields) {
        return new NewActivity(Caller.SYSTEM, Caller.SYSTEM, place, null, fields);
    }

    /** A field; null if it was not sent. */
    public <T> T field(String name, Class<T> type) {
        return type.cast(fields.get(name));
    }

    /** A text without spaces around it; null if it was not sent. */
    public String text(String name) {
        String text = field(name, String.class);
        return text == null ? null : text.strip();
    }

    /** Ids; empty if none were sent. */
    public List<Long> ids(String name) {
        List<?> ids = field(name, List.class);
        return ids == null ? List.of() : ids.stream().map(Long.class::cast).toList();
    }
}
