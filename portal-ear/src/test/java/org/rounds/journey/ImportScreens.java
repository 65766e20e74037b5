package org.rounds.journey;

import static org.rounds.journey.Screens.ADA;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Imports: successful, with faulty rows, and refused. */
final class ImportScreens {

    private static final String PAGE = "/admin/imports";

    private ImportScreens() {}

    static List<Screen> all() {
        return List.of(
                Screen.of("imports", ADA, PAGE).shows(".rd-job"),
                Screen.of("faulty rows of an import", ADA, PAGE)
                        .click(".rd-job details summary")
                        .shows(".rd-job details[open] table"),
                Screen.of("file that is refused", ADA, PAGE)
                        .then(ImportScreens::uploadPicture)
                        .shows("[data-import] .rd-err"));
    }

    private static void uploadPicture(Page page) {
        byte[] picture = "\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1);
        page.locator("#file").setInputFiles(new FilePayload("x.png", "image/png", picture));
        page.locator("[data-import] button").last().click();
    }
}
