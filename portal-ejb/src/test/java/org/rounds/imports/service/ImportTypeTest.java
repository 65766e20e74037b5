package org.rounds.imports.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportTypeTest {

    @ParameterizedTest
    @CsvSource({
        "fhir-directory,FHIR_DIRECTORY",
        "staff-csv,STAFF_CSV",
        "engage-export,ENGAGE_EXPORT"
    })
    void knowsTheNamesOfTheInterface(String name, ImportType type) {
        assertThat(ImportType.fromName(name)).contains(type);
        assertThat(type.externalName()).isEqualTo(name);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "STAFF_CSV", "Staff-CSV", "xlsx"})
    void knowsNoOthers(String name) {
        assertThat(ImportType.fromName(name)).isEmpty();
    }
}
