package org.rounds.shared.service;

import java.util.Map;

/**
 * Members that a record has besides its components, in the same JSON object.
 *
 * @param values by their names, which are none of the record's components; without null
 */
public record Members(Map<String, Object> values) {

    /** None. */
    public static final Members NONE = new Members(Map.of());

    /** A member; null if it is not there. */
    public Object of(String name) {
        return values.get(name);
    }
}
