package org.rounds.shared.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * A statement with a bare {@code ?} for each value. Where there are arrays, a list of ids is one of
 * them: so it stays the same statement, which the database does not have to plan again.
 */
record Sql(String text, List<Object> values) {

    /** How a list of ids begins, as {@link Rows#in} writes it. */
    static final String LIST = "(#";

    /** How a list of ids ends. */
    static final String END = ")";

    private static final String IN = "in ";
    private static final String NOT_IN = "not in ";

    static Sql of(String sql, Collection<?> parameters, boolean arrays) {
        if (!sql.contains(LIST)) {
            return new Sql(sql, List.copyOf(parameters));
        }
        StringBuilder text = new StringBuilder(sql.length() + 64);
        List<Object> values = new ArrayList<>();
        Iterator<?> given = parameters.iterator();
        int done = 0;
        while (done < sql.length()) {
            if (sql.startsWith(LIST, done)) {
                int end = sql.indexOf(END, done);
                String ids = sql.substring(done + LIST.length(), end);
                if (arrays) {
                    values.add(array(text, ids));
                } else {
                    text.append('(').append(ids).append(')');
                }
                done = end + END.length();
            } else {
                if (sql.charAt(done) == '?') {
                    values.add(given.next());
                }
                text.append(sql.charAt(done));
                done++;
            }
        }
        return new Sql(text.toString(), values);
    }

    /**
     * Asks for the ids as one value; gives that. One id is no list: for so little the database
     * would plan each time anew.
     */
    private static Object array(StringBuilder text, String ids) {
        boolean without = text.indexOf(NOT_IN, text.length() - NOT_IN.length()) >= 0;
        text.setLength(text.length() - (without ? NOT_IN : IN).length());
        text.append(without ? "<> " : "= ");
        if (ids.indexOf(',') < 0) {
            text.append('?');
            return Long.valueOf(ids);
        }
        text.append(without ? "all(cast(? as bigint[]))" : "any(cast(? as bigint[]))");
        return "{" + ids + "}";
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(text);
        for (int i = 0; i < values.size(); i++) {
            prepared.setObject(i + 1, values.get(i));
        }
        return prepared;
    }

    /** The same for a persistence provider, who wants numbered parameters. */
    Query query(EntityManager entities) {
        StringBuilder numbered = new StringBuilder(text.length() + 32);
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            numbered.append(text.charAt(i));
            if (text.charAt(i) == '?') {
                number++;
                numbered.append(number);
            }
        }
        Query query = entities.createNativeQuery(numbered.toString());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
