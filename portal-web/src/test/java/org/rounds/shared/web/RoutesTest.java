package org.rounds.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.shared.spi.WorkspacePart;

/** Every address of the contract leads to an existing view; all others to "not found". */
class RoutesTest {

    private static final Path PAGES =
            Path.of(System.getProperty("basedir", "portal-web"), "src", "main", "webapp");

    private static final Map<String, String> TABS =
            RouteFilter.views(
                    Stream.of("about", "members", "settings")
                            .map(key -> new SamplePart("workspace", key, "/" + key)));

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
        "/discussions/note/4711, /discussion/view.xhtml",
        "/topics/sepsis, /stream/topic.xhtml",
        "/must-reads, /mustread/must-reads.xhtml",
        "/activities/4711/progress, /mustread/progress.xhtml",
        "/reports, /moderation/reports.xhtml",
        "/purges/4711, /purge/purge.xhtml",
        "/admin/imports, /imports/list.xhtml"
    })
    void leadsToAView(String address, String view) {
        assertThat(Routes.target("GET", address, TABS).map(Routes.Target::view)).hasValue(view);
        assertThat(Routes.target("HEAD", address, TABS)).isPresent();
        assertThat(PAGES.resolve(view.substring(1))).matches(Files::exists);
    }

    /** The first tab of a workspace has the address of the workspace alone. */
    @Test
    void aTabOfAnyFeatureLeadsToItsPage() {
        Map<String, String> tabs =
                RouteFilter.views(
                        Stream.of(
                                new SamplePart("note", "notes", "/notes"),
                                new SamplePart("workspace", "view", "")));
        assertThat(Routes.target("POST", "/workspaces/falls/notes", tabs).map(Routes.Target::view))
                .hasValue("/note/notes.xhtml");
        assertThat(Routes.target("GET", "/workspaces/falls/about", tabs)).isEmpty();
        assertThat(Routes.target("GET", "/workspaces/falls/view", tabs)).isEmpty();
        assertThat(Routes.target("GET", "/workspaces/falls/", tabs)).isEmpty();
    }

    @Test
    void keepsWhatTheAddressNames() {
        assertThat(Routes.target("GET", "/workspaces/falls/about", TABS).orElseThrow().parameters())
                .isEqualTo(Map.of("slug", "falls"));
        assertThat(
                        Routes.target("GET", "/topics/überprüfung & co", TABS)
                                .orElseThrow()
                                .parameters())
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
                "/discussions/note",
                "/discussions/Note/1",
                "/feed/home.xhtml",
                "/WEB-INF/web.xml",
                "/admin"
            })
    void leadsNowhere(String address) {
        assertThat(Routes.target("GET", address, TABS)).isEmpty();
    }

    @Test
    void takesNoFormWhereThereIsNone() {
        assertThat(Routes.target("POST", "/", TABS)).isEmpty();
        assertThat(Routes.target("POST", "/people/nora.nurse", TABS)).isEmpty();
        assertThat(Routes.target("POST", "/workspaces/falls/settings", TABS)).isPresent();
        assertThat(Routes.target("POST", "/settings/notifications", TABS)).isPresent();
        assertThat(Routes.target("POST", "/activities/4711/progress", TABS)).isPresent();
        assertThat(Routes.target("DELETE", "/workspaces/falls", TABS)).isEmpty();
    }

    private record SamplePart(String feature, String key, String path) implements WorkspacePart {

        @Override
        public String label() {
            return "tab";
        }

        @Override
        public int position() {
            return 1;
        }

        @Override
        public ShownTo shownTo() {
            return ShownTo.READERS;
        }
    }
}
