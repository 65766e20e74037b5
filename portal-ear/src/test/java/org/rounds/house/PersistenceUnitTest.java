package org.rounds.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Forbidden settings of the persistence unit; docs/adr/0014 has the reason. */
class PersistenceUnitTest {

    private static final Path UNIT =
            Path.of(
                    "..",
                    "portal-model",
                    "src",
                    "main",
                    "resources",
                    "META-INF",
                    "persistence.xml");

    /** Payara enlists connections of a named source in transactions of other beans. */
    @Test
    void theServerChoosesTheDataSource() throws IOException {
        assertThat(Files.readString(UNIT))
                .contains("transaction-type=\"JTA\"")
                .doesNotContain("<jta-data-source>", "<non-jta-data-source>");
    }
}
