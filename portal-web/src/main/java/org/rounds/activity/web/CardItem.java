package org.rounds.activity.web;

/** An activity as the part of its kind on a card sees it. */
public interface CardItem {

    Long id();

    /** Sanitized HTML of the text; empty for none. */
    String html();

    /** Whether the viewer may edit it. */
    boolean mayEdit();

    /** Whether the viewer may comment on it. */
    boolean mayComment();

    /**
     * A member that activities of this kind have.
     *
     * @param name name in the JSON of an activity
     * @return null if it has no such member
     */
    <T> T part(String name, Class<T> type);
}
