package org.rounds.shared.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the named parameters of a statement: {@code :person}, and lists of ids as {@code in (:ids)}
 * or {@code not in (:ids)}. Texts in quotes, names in quotes, comments and casts ({@code ::date})
 * are passed over.
 */
final class SqlScanner {

    private static final String IN = "in (";
    private static final String NOT_IN = "not in (";

    private final String sql;
    private final List<String> between = new ArrayList<>();
    private final List<SqlTemplate.Slot> slots = new ArrayList<>();
    private int done;

    private SqlScanner(String sql) {
        this.sql = sql;
    }

    /**
     * A statement in its parts.
     *
     * @throws IllegalArgumentException if it has a bare {@code ?}, whose value nobody could name,
     *     or a quote or comment without an end
     */
    static SqlTemplate scan(String sql) {
        return new SqlScanner(sql).scan();
    }

    private SqlTemplate scan() {
        int at = 0;
        while (at < sql.length()) {
            at = next(at);
        }
        between.add(sql.substring(done));
        return new SqlTemplate(between, slots);
    }

    /** Where the text goes on behind what begins here. */
    private int next(int at) {
        switch (sql.charAt(at)) {
            case '\'', '"':
                return behind(String.valueOf(sql.charAt(at)), at + 1);
            case '-':
                return sql.startsWith("--", at) ? behind("\n", at + 2) : at + 1;
            case '/':
                return sql.startsWith("/*", at) ? behind("*/", at + 2) : at + 1;
            case ':':
                return colon(at);
            case '?':
                throw new IllegalArgumentException("A parameter without a name: " + sql);
            default:
                return at + 1;
        }
    }

    /** A quote that is doubled within a text ends it and begins the next one: the same places. */
    private int behind(String end, int from) {
        int found = sql.indexOf(end, from);
        if (found < 0 && end.equals("\n")) {
            return sql.length();
        }
        if (found < 0) {
            throw new IllegalArgumentException("No " + end + " ends what it began in " + sql);
        }
        return found + end.length();
    }

    private int colon(int at) {
        if (sql.startsWith("::", at)) {
            return at + 2;
        }
        int end = at + 1;
        if (end < sql.length() && Character.isJavaIdentifierStart(sql.charAt(end))) {
            while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
                end++;
            }
            return slot(at, end);
        }
        return end;
    }

    /** Takes a parameter, and for a list the words around it, which depend on its length. */
    private int slot(int at, int end) {
        String name = sql.substring(at + 1, end);
        String before = sql.substring(done, at);
        boolean without = endsWithWords(before, NOT_IN);
        if ((without || endsWithWords(before, IN)) && sql.startsWith(")", end)) {
            int words = (without ? NOT_IN : IN).length();
            between.add(before.substring(0, before.length() - words));
            slots.add(new SqlTemplate.Slot(name, true, without));
            done = end + 1;
        } else {
            between.add(before);
            slots.add(new SqlTemplate.Slot(name, false, false));
            done = end;
        }
        return done;
    }

    private static boolean endsWithWords(String text, String words) {
        int begin = text.length() - words.length();
        return text.endsWith(words)
                && (begin == 0 || !Character.isJavaIdentifierPart(text.charAt(begin - 1)));
    }
}
