package org.rounds.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.stream.Stream;

/** Sign-in and error pages. */
final class EntranceScreens {

    private static final String SEND_WITHOUT_NONCE =
            """
            () => {
              const form = document.forms['workspace'];
              form.elements['primefaces.nonce']?.remove();
              HTMLFormElement.prototype.submit.call(form);
            }
            """;

    private EntranceScreens() {}

    static List<Screen> all() {
        return Stream.of(signIn(), refusals(), faults()).flatMap(List::stream).toList();
    }

    private static List<Screen> signIn() {
        return List.of(
                Screen.of("sign-in", null, "/login").shows(".rd-login form"),
                Screen.of("sign-in that failed", null, "/login")
                        .then(EntranceScreens::tryWrongPassword)
                        .shows("#problem"));
    }

    private static List<Screen> refusals() {
        return List.of(
                Screen.of("page that is not open to one", Screens.OLGA, "/admin/imports")
                        .answers(403)
                        .shows(".rd-oops__m--plum"),
                Screen.of("page that is not there", Screens.OLGA, "/workspaces/peer-review")
                        .answers(404)
                        .shows(".rd-oops__m--brand"));
    }

    private static List<Screen> faults() {
        return List.of(
                Screen.of("fault of the server", Screens.NORA, "/workspaces?create=1")
                        .then(EntranceScreens::sendWithoutNonce)
                        .shows(".rd-oops code"),
                Screen.of("address that cannot be read", Screens.NORA, "/people/a%2Fb")
                        .answers(400)
                        .shows(".rd-oops__m--brand"));
    }

    private static void tryWrongPassword(Page page) {
        page.locator("#u").fill("nobody.here" + System.nanoTime());
        page.locator("#p").fill("wrong");
        page.locator("main button").click();
    }

    private static void sendWithoutNonce(Page page) {
        Response answer =
                page.waitForResponse("**/workspaces?*", () -> page.evaluate(SEND_WITHOUT_NONCE));
        assertThat(answer.status()).isEqualTo(500);
    }
}
