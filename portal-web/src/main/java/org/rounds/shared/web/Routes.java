package org.rounds.shared.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of addresses: public paths and their views. */
final class Routes {

    private static final List<String> PASSING =
            List.of("/api/", "/assets/", "/jakarta.faces.resource/", "/live", "/push-worker.js");

    /** Placeholder for the view of a workspace tab. */
    private static final String TAB = "tab";

    private static final List<Route> TABLE =
            List.of(
                    route("GET", "/", "/feed/home.xhtml"),
                    route("GET", "/login", "/identity/login.xhtml"),
                    route("POST", "/login", "/identity/sign-in"),
                    route("POST", "/logout", "/identity/sign-out"),
                    route("GET", "/people", "/people/list.xhtml"),
                    route("GET", "/people/([^/]+)", "/people/profile.xhtml", "handle"),
                    route("GET|POST", "/workspaces", "/workspace/list.xhtml"),
                    route("GET|POST", "/workspaces/([^/]+)", "/workspace/view.xhtml", "slug"),
                    route("GET|POST", "/workspaces/([^/]+)(/[a-z]+)", TAB, "slug"),
                    route(
                            "GET",
                            "/activities/([0-8]?[0-9]{1,18})",
                            "/feed/activity.xhtml",
                            "activity"),
                    route(
                            "GET|POST",
                            "/activities/([0-8]?[0-9]{1,18})/progress",
                            "/mustread/progress.xhtml",
                            "id"),
                    route(
                            "GET",
                            "/discussions/([a-z]{1,10})/([0-8]?[0-9]{1,18})",
                            "/discussion/view.xhtml",
                            "type",
                            "id"),
                    route("GET", "/must-reads", "/mustread/must-reads.xhtml"),
                    route(
                            "GET|POST",
                            "/settings(?:/notifications)?",
                            "/notification/settings.xhtml"),
                    route("GET", "/settings/shortcuts", "/people/shortcuts.xhtml"),
                    route("GET", "/unsubscribe", "/notification/unsubscribe.xhtml"),
                    route("POST", "/unsubscribe", "/notification/unsubscribe"),
                    route("GET", "/notifications", "/notification/list.xhtml"),
                    route("GET|POST", "/reports", "/moderation/reports.xhtml"),
                    route(
                            "GET|POST",
                            "/reports/([0-8]?[0-9]{1,18})",
                            "/moderation/report.xhtml",
                            "id"),
                    route("GET", "/audiences/([0-8]?[0-9]{1,18})", "/stream/audience.xhtml", "id"),
                    route(
                            "GET",
                            "/departments/([0-8]?[0-9]{1,18})",
                            "/stream/audience.xhtml",
                            "department"),
                    route("GET|POST", "/purges", "/purge/purges.xhtml"),
                    route("GET", "/purges/([0-8]?[0-9]{1,18})", "/purge/purge.xhtml", "id"),
                    route("GET", "/topics/([^/]+)", "/stream/topic.xhtml", "topic"),
                    route("GET|POST", "/admin/imports", "/imports/list.xhtml"));

    private Routes() {}

    /** Whether the path is not a page: resources, static files, the live channel. */
    static boolean passes(String path) {
        return PASSING.stream().anyMatch(path::startsWith);
    }

    /**
     * The view of a page's path.
     *
     * @param tabs views of the tabs of a workspace, by path below it
     */
    static Optional<Target> target(String method, String path, Map<String, String> tabs) {
        String asMethod = method.equals("HEAD") ? "GET" : method;
        return TABLE.stream()
                .flatMap(route -> route.match(asMethod, path, tabs).stream())
                .findFirst();
    }

    private static Route route(String methods, String path, String view, String... parameters) {
        return new Route(
                Pattern.compile(methods), Pattern.compile(path), view, List.of(parameters));
    }

    private record Route(Pattern methods, Pattern path, String view, List<String> parameters) {

        Optional<Target> match(String method, String actual, Map<String, String> tabs) {
            Matcher matcher = path.matcher(actual);
            if (!methods.matcher(method).matches() || !matcher.matches()) {
                return Optional.empty();
            }
            String target = view.equals(TAB) ? tabs.get(matcher.group(2)) : view;
            if (target == null) {
                return Optional.empty();
            }
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < parameters.size(); i++) {
                values.put(parameters.get(i), matcher.group(i + 1));
            }
            return Optional.of(new Target(target, values));
        }
    }

    /** A view, with path parameters by the names of {@link PathParameter}. */
    record Target(String view, Map<String, String> parameters) {}
}
