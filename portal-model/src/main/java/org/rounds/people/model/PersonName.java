package org.rounds.people.model;

/**
 * The name of a person.
 *
 * @param given given names, separated by spaces; may be missing
 * @param family may be missing
 * @param display the name shown to people, never blank
 */
public record PersonName(String given, String family, String display) {

    /** A name of which only its whole is known. */
    public static PersonName whole(String display) {
        return new PersonName(null, display, display);
    }

    /** The same, with empty texts for what is missing, as it is stored. */
    public PersonName stored() {
        return new PersonName(given == null ? "" : given, family == null ? "" : family, display);
    }
}
