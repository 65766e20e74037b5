package org.rounds.shared.spi;

import java.util.Map;

/**
 * SQL fragments that read one kind of subjects within the statement of the inbox, which reads a
 * page of all kinds. Fragments instead of a later look-up, because a page has to be full although
 * the person cannot read some of the subjects.
 *
 * @param joins left joins to the notification {@code n}, each for at most one row and only for
 *     {@code n.conversation = '…'}; their aliases begin with the type of the kind
 * @param columns expressions over these joins; null for notifications of other kinds
 * @param readable condition over these joins: whether {@code n.person_id} can see the subject; the
 *     right to read at {@code n.address} is checked for every kind
 */
public record SubjectSql(String joins, Map<Column, String> columns, String readable) {

    /** A kind without columns, visible to every recipient. */
    public static final SubjectSql NONE = new SubjectSql("", Map.of(), "1 = 1");

    /** Columns of a subject in the inbox. */
    public enum Column {
        /** Display title. */
        TITLE,
        /** Text whose beginning replaces a missing title. */
        TEXT,
        /** Syntax of that text. */
        FORM,
        /** Display name of its place, if different from the one of the address. */
        PLACE,
        /** Argument of {@link NotificationKind#path}. */
        LINK,
        /** Id of the person who is named if there is no actor. */
        AUTHOR
    }
}
