package org.rounds.people.model;

/**
 * The name of a person.
 *
 * @param given given names, separated by spaces; may be missing
 * @param family may be missing
 * @param display display name, never blank
 */
public record PersonName(String given, String family, String display) {

    /** A name of which only the display form is known. */
    public static PersonName whole(String display) {
        return new PersonName(null, display, display);
    }

    /** The form for the database, with empty texts for missing parts. */
    public PersonName stored() {
        return new PersonName(given == null ? "" : given, family == null ? "" : family, display);
    }
}
