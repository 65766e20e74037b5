package org.rounds.shared.web;

import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.Stale;
import org.rounds.shared.model.TimeOrderedId;

/** Parses headers and query parameters of requests. */
public final class RequestParameters {

    private static final String ID = TimeOrderedId.PATTERN;

    private RequestParameters() {}

    /**
     * The version on which a change is based.
     *
     * @param ifMatch the header; null if absent
     * @throws Refused if it is missing
     * @throws Stale if it is not one of our versions
     */
    public static int version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refused("if-match-required");
        }
        if (!ifMatch.strip().matches("\"[0-9]{1,9}\"")) {
            throw new Stale("problem.stale");
        }
        return Integer.parseInt(ifMatch.strip().replace("\"", ""));
    }

    /** An id of the query. */
    public static long id(String field, String text) {
        if (text == null || text.isEmpty()) {
            throw new Invalid(field, "invalid.required");
        }
        if (!text.matches(ID)) {
            throw new Invalid(field, "invalid.id");
        }
        return Long.parseLong(text);
    }

    /** An id of a body. */
    public static long id(String field, Long id) {
        if (id == null) {
            throw new Invalid(field, "invalid.required");
        }
        return id;
    }

    /** A small whole number of the query. */
    public static int number(String field, String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new Invalid(field, "invalid.type");
        }
        return Integer.parseInt(text);
    }

    /** A boolean of the query; false if absent. */
    public static boolean flag(String field, String text) {
        if (text == null || text.isEmpty() || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw new Invalid(field, "invalid.choice");
    }
}
