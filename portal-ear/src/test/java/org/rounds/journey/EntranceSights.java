package org.rounds.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.stream.Stream;

/** The way in, and the pages that one gets instead of the one that was asked for. */
final class EntranceSights {

    private static final String SEND_WITHOUT_NONCE =
            """
            () => {
              const form = document.forms['room'];
              form.elements['primefaces.nonce']?.remove();
              HTMLFormElement.prototype.submit.call(form);
            }
            """;

    private EntranceSights() {}

    static List<Sight> all() {
        return Stream.of(signIn(), refusals(), faults()).flatMap(List::stream).toList();
    }

    private static List<Sight> signIn() {
        return List.of(
                Sight.of("sign-in", null, "/login").shows(".rd-login form"),
                Sight.of("sign-in that failed", null, "/login")
                        .then(EntranceSights::tryWrongPassword)
                        .shows("#problem"));
    }

    private static List<Sight> refusals() {
        return List.of(
                Sight.of("page that is not open to one", Sights.OLGA, "/admin/imports")
                        .answers(403)
                        .shows(".rd-oops__m--plum"),
                Sight.of("page that is not there", Sights.OLGA, "/workspaces/peer-review")
                        .answers(404)
                        .shows(".rd-oops__m--brand"));
    }

    private static List<Sight> faults() {
        return List.of(
                Sight.of("fault of the server", Sights.NORA, "/workspaces?create=1")
                        .then(EntranceSights::sendWithoutNonce)
                        .shows(".rd-oops code"),
                Sight.of("address that cannot be read", Sights.NORA, "/people/a%2Fb")
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
