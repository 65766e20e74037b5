package org.rounds.directory.service;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A FHIR CodeableConcept: codes, text, or both. */
record FhirConcept(FhirElement element) {

    /** The US provider taxonomy, preferred for specialties. */
    private static final String NUCC = "http://nucc.org/provider-taxonomy";

    /** The concepts of a list element. */
    static List<FhirConcept> list(FhirElement parent, String name) {
        return parent.elements(name).stream().map(FhirConcept::new).toList();
    }

    /** Its text, else a display, else a code; null if there is none. */
    String words() {
        return firstOf(element.text("text"), first("display"), first("code"));
    }

    /** Its first code, else its text; null if there is none. */
    String codeOrWords() {
        return firstOf(first("code"), element.text("text"), first("display"));
    }

    /** Its code in the provider taxonomy; null if there is none. */
    String taxonomyCode() {
        return element.elements("coding").stream()
                .filter(coding -> NUCC.equals(coding.text("system")))
                .map(coding -> coding.text("code"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String first(String part) {
        return element.elements("coding").stream()
                .map(coding -> coding.text(part))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String firstOf(String... candidates) {
        return Stream.of(candidates).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
