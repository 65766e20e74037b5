package org.rounds.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.rounds.server.pages.Visitor;

/** An administrator imports a staff list: dry run, faulty row, import, and finds the people. */
class ImportJourneyST extends Journey {

    private static final String LIST =
            """
            userName,givenName,familyName,email,title,department
            wilma.%1$s,Wilma,%1$s,wilma@clovervalley.example,Ward Clerk,Imported Unit
            no good name,Fault,Faulty,fault@clovervalley.example,Ward Clerk,Imported Unit
            """;

    @Test
    void aStaffListIsTriedDryAndThenImported() throws IOException {
        String family = "sen" + Long.toString(System.nanoTime(), 36);
        Visitor ada = visitor("ada.admin").goTo("/admin/imports");
        ada.importList("dry.csv", LIST.formatted(family));
        Locator job = ada.page().locator(".rd-job").first();
        assertThat(job).containsText("dry.csv");
        assertThat(job.locator("a[href$='errors.csv']")).isVisible();
        Download faults =
                ada.page().waitForDownload(() -> job.locator("a[href$='errors.csv']").click());
        assertThat(Files.readString(faults.path())).contains("userName").contains("3,");
        ada.goTo("/people?q=" + family);
        assertThat(ada.page().locator("main")).not().containsText("Wilma " + family);

        ada.goTo("/admin/imports");
        ada.page().locator("input[name=dryRun]").uncheck();
        ada.importList("real.csv", LIST.formatted(family));
        assertThat(ada.page().locator(".rd-job").first()).containsText("real.csv");
        assertThat(ada.page().locator(".rd-job").first().locator("a[href$='errors.csv']"))
                .isVisible();
        ada.goTo("/people?q=" + family);
        assertThat(ada.page().locator("main")).containsText("Wilma " + family);
    }
}
