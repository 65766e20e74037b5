package org.rounds.shared.spi;

import java.util.Map;

/**
 * How one kind of subjects is read in the statement of the inbox, which reads a page of all kinds.
 * It is a fragment, and not a look-up afterwards, because a page has to be full although its reader
 * may not read some of the subjects.
 *
 * @param joins left joins to the notification {@code n}, each at most one row and for nothing but
 *     {@code n.conversation = '…'}; their aliases begin with the type of the kind
 * @param columns expressions over these joins; null for notifications of other kinds
 * @param readable condition over these joins: whether {@code n.person_id} may know of the subject;
 *     that they may read at {@code n.address} is asked for every kind
 */
public record SubjectSql(String joins, Map<Column, String> columns, String readable) {

    /** A kind without columns, of which everybody may know who was told. */
    public static final SubjectSql NONE = new SubjectSql("", Map.of(), "1 = 1");

    /** What an inbox shows of a subject. */
    public enum Column {
        /** By what it is known. */
        TITLE,
        /** A text whose beginning stands in the place of a missing title. */
        TEXT,
        /** The form of that text. */
        FORM,
        /** The name of the place where it stands, if that is not the one of the address. */
        PLACE,
        /** What {@link NotificationKind#path} needs. */
        LINK,
        /** The id of the person who is named where nobody did anything. */
        AUTHOR
    }
}
