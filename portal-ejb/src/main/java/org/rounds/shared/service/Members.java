package org.rounds.shared.service;

import java.util.Map;

/**
 * Additional JSON members of a record.
 *
 * @param values by names that are not components of the record; without null
 */
public record Members(Map<String, Object> values) {

    /** None. */
    public static final Members NONE = new Members(Map.of());

    /** A member; null if absent. */
    public Object of(String name) {
        return values.get(name);
    }
}
