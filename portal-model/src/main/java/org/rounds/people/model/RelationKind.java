package org.rounds.people.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a person belongs to the hospital. */
public enum RelationKind {
    EMPLOYED,
    MEDICAL_STAFF,
    ADVANCED_PRACTICE,
    RESIDENT,
    STUDENT,
    AGENCY,
    CONTRACTOR,
    VOLUNTEER,
    AFFILIATE;

    /** The value in the API and in import files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a value, regardless of case; empty for any other text. */
    public static Optional<RelationKind> ofWord(String word) {
        return Stream.of(values()).filter(each -> each.word().equalsIgnoreCase(word)).findFirst();
    }
}
