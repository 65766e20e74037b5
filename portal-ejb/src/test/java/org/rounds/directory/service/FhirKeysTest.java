package org.rounds.directory.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FhirKeysTest {

    @ParameterizedTest
    @CsvSource({
        "Practitioner/p1,Practitioner/p1",
        "Practitioner/p1/_history/2,Practitioner/p1",
        "https://fhir.example.org/r4/Practitioner/p1,https://fhir.example.org/r4/Practitioner/p1",
        "https://fhir.example.org/r4/Practitioner/p1/_history/2,https://fhir.example.org/r4/Practitioner/p1",
        "urn:uuid:1-2,urn:uuid:1-2",
        "Practitioner?identifier=http://x|1,Practitioner?identifier=http://x|1",
        "Practitioner?identifier=http%3A%2F%2Fx%7C1+2,Practitioner?identifier=http://x|1+2",
        "Practitioner?identifier=|1,Practitioner?identifier=1",
        "Practitioner?_id=p1,Practitioner/p1",
    })
    void writesReferencesInOneForm(String reference, String key) {
        assertThat(FhirKeys.reference(reference(reference), "Practitioner")).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#p1",
                "p1",
                "Patient/p1",
                "Practitioner/a/b",
                "https://example.org/Patient/p1",
                "Patient?identifier=x|1",
                "Practitioner?identifier=x|1&active=true",
                "Practitioner?name=A",
                "Practitioner?identifier=%ZZ",
                "javascript:x",
            })
    void cannotFollowOthers(String reference) {
        assertThat(FhirKeys.reference(reference(reference), "Practitioner")).isEmpty();
    }

    @Test
    void makesTheSameKeyOfAnIdentifierAndOfASearchByIt() {
        assertThat(FhirKeys.reference(reference("Location?identifier=http://x|1"), "Location"))
                .contains(FhirKeys.identifier("Location", "http://x", "1"));
        assertThat(FhirKeys.reference(reference("Location?identifier=1"), "Location"))
                .contains(FhirKeys.identifier("Location", null, "1"));
    }

    private static FhirElement reference(String literal) {
        return new FhirElement(Json.createObjectBuilder().add("reference", literal).build());
    }
}
