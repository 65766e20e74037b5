package org.rounds.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every address of the contract leads to a view that is there; every other leads nowhere. */
class RoutesTest {

    private static final Path PAGES =
            Path.of(System.getProperty("basedir", "portal-web"), "src", "main", "webapp");

    @ParameterizedTest
    @CsvSource({
        "/, /feed/home.xhtml",
        "/login, /identity/login.xhtml",
        "/people, /people/list.xhtml",
        "/people/nora.nurse, /people/profile.xhtml",
        "/workspaces, /workspace/list.xhtml",
        "/workspaces/falls, /workspace/view.xhtml",
        "/workspaces/falls/about, /workspace/about.xhtml",
        "/workspaces/falls/members, /workspace/members.xhtml",
        "/workspaces/falls/settings, /workspace/settings.xhtml",
        "/activities/4711, /feed/activity.xhtml",
        "/topics/sepsis, /feed/topic.xhtml",
        "/admin/imports, /imports/list.xhtml"
    })
    void leadsToAView(String address, String view) {
        assertThat(Routes.target("GET", address).map(Routes.Target::view)).hasValue(view);
        assertThat(Routes.target("HEAD", address)).isPresent();
        assertThat(PAGES.resolve(view.substring(1))).matches(Files::exists);
    }

    @Test
    void keepsWhatTheAddressNames() {
        assertThat(Routes.target("GET", "/workspaces/falls/about").orElseThrow().parameters())
                .isEqualTo(Map.of("slug", "falls"));
        assertThat(Routes.target("GET", "/topics/überprüfung & co").orElseThrow().parameters())
                .isEqualTo(Map.of("topic", "überprüfung & co"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people/",
                "/people/nora.nurse/more",
                "/workspaces/falls/secrets",
                "/workspaces/falls/about/more",
                "/activities/abc",
                "/activities/99999999999999999999",
                "/feed/home.xhtml",
                "/WEB-INF/web.xml",
                "/admin"
            })
    void leadsNowhere(String address) {
        assertThat(Routes.target("GET", address)).isEmpty();
    }

    @Test
    void takesNoFormWhereThereIsNone() {
        assertThat(Routes.target("POST", "/")).isEmpty();
        assertThat(Routes.target("POST", "/people/nora.nurse")).isEmpty();
        assertThat(Routes.target("POST", "/workspaces/falls/settings")).isPresent();
        assertThat(Routes.target("DELETE", "/workspaces/falls")).isEmpty();
    }
}
