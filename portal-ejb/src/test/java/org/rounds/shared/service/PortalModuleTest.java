package org.rounds.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Modules named by a setting, and the addresses that belong to them. */
class PortalModuleTest {

    @Test
    void aListNamesModulesInAnyOrder() {
        assertThat(PortalModule.named("all")).containsExactly(PortalModule.values());
        assertThat(PortalModule.named("none")).isEmpty();
        assertThat(PortalModule.named("imports")).containsExactly(PortalModule.IMPORTS);
        assertThat(PortalModule.named("purges , imports")).containsExactly(PortalModule.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "imports,,purges", "imports,all", "IMPORTS", "none,purges"})
    void whatIsNoModuleIsRefusedWithTheNamesOfAll(String list) {
        assertThatThrownBy(() -> PortalModule.named(list))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("ROUNDS_MODULES names an unknown module: ")
                .hasMessageContaining("Modules are: imports, purges");
    }

    @ParameterizedTest
    @CsvSource({
        "IMPORTS, /admin/imports, true",
        "IMPORTS, /api/v1/imports, true",
        "IMPORTS, /api/v1/imports/42/errors.csv, true",
        "IMPORTS, /admin/importsandmore, false",
        "IMPORTS, /api/v1/imports2, false",
        "IMPORTS, /, false",
        "PURGES, /purges, true",
        "PURGES, /purges/42, true",
        "PURGES, /api/v1/purges/42, true",
        "PURGES, /api/v1/activities/42, false",
        "PURGES, /people/purges, false"
    })
    void aModuleOwnsItsAddressesAlone(PortalModule module, String path, boolean owned) {
        assertThat(module.owns(path)).isEqualTo(owned);
    }
}
